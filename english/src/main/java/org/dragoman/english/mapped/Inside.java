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

  /// What a method returns, whatever its access.
  public static Object call(Object owner, String name, Object... arguments) {
    for (Method method : owner.getClass().getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
        try {
          method.setAccessible(true);
          return method.invoke(owner, arguments);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(name + " of " + owner.getClass(), e);
        }
      }
    }
    throw new IllegalStateException("no method " + name + " in " + owner.getClass());
  }
}
