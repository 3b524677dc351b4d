// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FieldMap;
import org.dragoman.ingest.FieldMap.Field;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;

/// The rows of a Parquet file, streamed through a DuckDB in memory.
///
/// That DuckDB may read this one file, fetches no extensions and writes nothing to a disk.
final class ParquetSource implements ArticleSource {
  private static final String MEMORY = "1GB";

  private final Entry entry;
  private final Connection connection;
  private final RowArticles articles;
  private final Columns columns;
  private final long rows;
  private final ResultSet result;
  private long row;
  private boolean ended;

  /// The columns of the file, and which of them are read.
  ///
  /// @param types by name, as DuckDB writes them
  /// @param read in the order of the query
  private record Columns(Map<String, String> types, List<Field> read) {}

  private ParquetSource(
      Entry entry,
      Connection connection,
      RowArticles articles,
      Columns columns,
      long rows,
      ResultSet result) {
    this.entry = entry;
    this.connection = connection;
    this.articles = articles;
    this.columns = columns;
    this.rows = rows;
    this.result = result;
  }

  static ParquetSource open(Path file, Entry entry, FieldMap fields) throws SQLException, Refusal {
    Connection connection = connect(file);
    try {
      RowArticles articles = new RowArticles(fields, entry);
      String table = " FROM read_parquet(" + literal(glob(file)) + ")";
      Map<String, String> types = types(connection, table);
      List<Field> read = new ArrayList<>();
      StringBuilder select = new StringBuilder();
      for (Field field : Field.values()) {
        Optional<String> value = value(connection, field, fields.column(field), types, table);
        if (value.isPresent()) {
          read.add(field);
          select.append(select.isEmpty() ? "SELECT " : ", ").append(value.get());
        } else if (field == Field.TEXT || fields.isNamed(field)) {
          throw new Refusal(
              Fault.Kind.MISSING_FIELD, articles.missing(field, types.keySet(), " in the file"));
        }
      }
      long rows = count(connection, table);
      ResultSet result = connection.createStatement().executeQuery(select + table);
      return new ParquetSource(entry, connection, articles, new Columns(types, read), rows, result);
    } catch (SQLException | Refusal e) {
      connection.close();
      throw e;
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("memory_limit", MEMORY);
    properties.setProperty("threads", "1");
    properties.setProperty("temp_directory", "");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("jdbc_stream_results", "true");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
    try (Statement statement = connection.createStatement()) {
      String path = literal(file.toAbsolutePath().toString());
      // the pattern is asked for, the file is opened
      statement.execute("SET allowed_paths=[" + path + ", " + literal(glob(file)) + "]");
      statement.execute("SET enable_external_access=false");
    }
    return connection;
  }

  /// The path, in which `*`, `?` and `[` mean themselves.
  private static String glob(Path file) {
    return file.toAbsolutePath().toString().replaceAll("([*?\\[])", "[$1]");
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Map<String, String> types(Connection connection, String table)
      throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet described = statement.executeQuery("DESCRIBE SELECT *" + table)) {
      while (described.next()) {
        types.put(described.getString(1), described.getString(2));
      }
    }
    return types;
  }

  /// What to ask for a field: its column, or a field inside a column of structures (`meta.date`).
  private static Optional<String> value(
      Connection connection, Field field, String column, Map<String, String> types, String table)
      throws SQLException {
    for (Map.Entry<String, String> there : types.entrySet()) {
      if (there.getKey().equalsIgnoreCase(column)) {
        return Optional.of(asString(field, quoted(there.getKey()), there.getValue()));
      }
    }
    String[] path = column.split("\\.", -1);
    if (path.length < 2 || !types.containsKey(path[0])) {
      return Optional.empty();
    }
    StringBuilder inside = new StringBuilder(quoted(path[0]));
    for (int i = 1; i < path.length; i++) {
      inside.append('.').append(quoted(path[i]));
    }
    try (Statement statement = connection.createStatement();
        ResultSet described =
            statement.executeQuery("DESCRIBE SELECT (" + inside + ") AS inside" + table)) {
      return described.next()
          ? Optional.of(asString(field, "(" + inside + ")", described.getString(2)))
          : Optional.empty();
    } catch (SQLException e) {
      // no such field in the structure
      return Optional.empty();
    }
  }

  private static String asString(Field field, String column, String type) {
    if (type.equals("VARCHAR[]")) {
      String between = field == Field.TEXT ? "chr(10) || chr(10)" : "', '";
      return "array_to_string(" + column + ", " + between + ")";
    }
    return "CAST(" + column + " AS VARCHAR)";
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery("SELECT count(*)" + table)) {
      return counted.next() ? counted.getLong(1) : 0;
    }
  }

  @Override
  public Optional<Ingested> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (!result.next()) {
        ended = true;
        return Optional.empty();
      }
      row++;
      Map<Field, String> values = new EnumMap<>(Field.class);
      for (int i = 0; i < columns.read().size(); i++) {
        String value = result.getString(i + 1);
        if (value != null) {
          values.put(columns.read().get(i), value);
        }
      }
      return Optional.of(
          articles.article(
              values,
              columns.read().contains(Field.ID),
              columns.types().keySet(),
              entry.origin() + ":row " + row));
    } catch (SQLException e) {
      ended = true;
      return Optional.of(
          Ingested.faulty(
              entry.origin() + ":row " + (row + 1),
              Fault.Kind.UNREADABLE,
              "the file cannot be read on: " + e.getMessage()));
    }
  }

  @Override
  public long bytesRead() {
    return rows == 0 ? 0 : (long) ((double) row / rows * entry.size().orElse(0));
  }

  @Override
  public void close() {
    ended = true;
    try {
      connection.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
