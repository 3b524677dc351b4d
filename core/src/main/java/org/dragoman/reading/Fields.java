// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The fields of one object of a written reading, in any order; unknown fields do not disturb.
///
/// It knows where it stands in the reading, so that an error can say which field was expected
/// there.
final class Fields {
  private final String path;
  private final Map<String, @Nullable Object> values;

  private Fields(String path, Map<String, @Nullable Object> values) {
    this.path = path;
    this.values = values;
  }

  /// Reads the object the parser stands before.
  static Fields read(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("not a reading: an object `{…}` was expected");
    }
    return new Fields("", object(json));
  }

  private static Map<String, @Nullable Object> object(JsonParser json) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      fields.put(name, value(json));
    }
    return fields;
  }

  private static @Nullable Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(json));
        }
        yield items;
      }
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> json.getString();
    };
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  @Nullable String find(String name) {
    Object value = values.get(name);
    return value == null ? null : text(name, value);
  }

  String expect(String name) {
    return text(name, present(name));
  }

  private String text(String name, Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw wrong(name, "a string");
  }

  private Object present(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw wrong(name, "a value");
    }
    return value;
  }

  @Nullable Double findDouble(String name) {
    Object value = values.get(name);
    return value == null ? null : number(name, value).doubleValue();
  }

  @Nullable Long findLong(String name) {
    Object value = values.get(name);
    return value == null ? null : number(name, value).longValue();
  }

  double expectDouble(String name) {
    return number(name, present(name)).doubleValue();
  }

  int expectInt(String name) {
    return number(name, present(name)).intValue();
  }

  private Number number(String name, Object value) {
    if (value instanceof Number number) {
      return number;
    }
    throw wrong(name, "a number");
  }

  boolean expectBoolean(String name) {
    if (present(name) instanceof Boolean value) {
      return value;
    }
    throw wrong(name, "true or false");
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    E constant = findConstant(name, type);
    if (constant == null) {
      throw wrong(name, "a word");
    }
    return constant;
  }

  <E extends Enum<E>> @Nullable E findConstant(String name, Class<E> type) {
    String word = find(name);
    if (word == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw wrong(name, "one of the words for " + type.getSimpleName() + ", not `" + word + "`");
    }
  }

  @SuppressWarnings("unchecked")
  Fields object(String name) {
    if (present(name) instanceof Map<?, ?> map) {
      return new Fields(path + "/" + name, (Map<String, @Nullable Object>) map);
    }
    throw wrong(name, "an object");
  }

  /// The counts of an object that holds nothing else.
  SortedMap<String, Integer> counts() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    values.keySet().forEach(name -> counts.put(name, expectInt(name)));
    return counts;
  }

  /// The objects of a list, each made into a value; an absent list is empty.
  @SuppressWarnings("unchecked")
  <T> List<T> objects(String name, Function<Fields, T> make) {
    List<T> made = new ArrayList<>();
    for (Object item : items(name)) {
      if (!(item instanceof Map<?, ?> map)) {
        throw wrong(name, "a list of objects");
      }
      String at = path + "/" + name + "/" + made.size();
      made.add(make.apply(new Fields(at, (Map<String, @Nullable Object>) map)));
    }
    return made;
  }

  List<String> strings(String name) {
    return items(name).stream().map(item -> text(name, item)).toList();
  }

  List<Span> spans(String name) {
    return items(name).stream().map(item -> span(name, item)).toList();
  }

  Span span(String name) {
    return span(name, present(name));
  }

  @Nullable Span findSpan(String name) {
    Object value = values.get(name);
    return value == null ? null : span(name, value);
  }

  private Span span(String name, Object value) {
    if (value instanceof List<?> pair
        && pair.size() == 2
        && pair.get(0) instanceof Long start
        && pair.get(1) instanceof Long end) {
      try {
        return new Span(Math.toIntExact(start), Math.toIntExact(end));
      } catch (ArithmeticException | IllegalArgumentException e) {
        throw wrong(name, "a span [start, end), not " + pair);
      }
    }
    throw wrong(name, "a span [start, end)");
  }

  private List<Object> items(String name) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(name, "a list");
    }
    List<Object> items = new ArrayList<>();
    for (Object item : list) {
      if (item == null) {
        throw wrong(name, "a list without nulls");
      }
      items.add(item);
    }
    return items;
  }

  private IllegalArgumentException wrong(String name, String expected) {
    return new IllegalArgumentException(
        "not a reading: " + path + "/" + name + " must be " + expected);
  }
}
