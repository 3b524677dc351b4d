// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/// Looks at what the library keeps to itself: a model, once deserialised, says its weights in no
/// other way. Used at conversion alone.
public final class Inside {
  private Inside() {}

  /// The value of a field, whatever its access.
  public static Object field(Object owner, String name) {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        Object value = field.get(owner);
        if (value == null) {
          throw new IllegalStateException(name + " of " + owner.getClass() + " is null");
        }
        return value;
      } catch (NoSuchFieldException e) {
        // it may be a superclass's
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no field " + name + " in " + owner.getClass());
  }

  /// A method, whatever its access, ready to be called with its owner and arguments.
  public static Call method(Class<?> owner, String name) {
    for (Method method : owner.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return (on, arguments) -> {
          try {
            return method.invoke(on, arguments);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " of " + owner, e);
          }
        };
      }
    }
    throw new IllegalStateException("no method " + name + " in " + owner);
  }

  /// A method that was looked up.
  @FunctionalInterface
  public interface Call {
    Object on(Object owner, Object... arguments);
  }
}
