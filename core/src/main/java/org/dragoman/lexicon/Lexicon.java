// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;

/// Our data files, loaded, checked and indexed once.
public final class Lexicon {
  private final NameBook names;
  private final Books books;
  private final Gazetteer gazetteer;
  private final String fingerprint;

  private Lexicon(NameBook names, Books books, Gazetteer gazetteer, String fingerprint) {
    this.names = names;
    this.books = books;
    this.gazetteer = gazetteer;
    this.fingerprint = fingerprint;
  }

  /// Loads the files that ship, with a user's folder over them.
  ///
  /// @throws org.dragoman.codebook.LexiconException if a file is wrong; the message names file and
  ///   line
  public static Lexicon load(Optional<Path> user, Codebook codebook) {
    return load(user, List.of(), codebook, Optional.empty());
  }

  /// The same with a user's actor dictionaries over both, and faster from the second time on.
  ///
  /// @param actors files in the format of TABARI, PETRARCH, or of `organisations/*.tsv` or
  ///   `persons.tsv`
  /// @param kept folder for what is made of the files once and used again until they change;
  ///   nothing is kept where it is empty
  /// @throws org.dragoman.codebook.LexiconException if a file is wrong
  public static Lexicon load(
      Optional<Path> user, List<Path> actors, Codebook codebook, Optional<Path> kept) {
    OptionalLong key = kept.isEmpty() ? OptionalLong.empty() : LexiconKey.of(user);
    if (kept.isEmpty() || key.isEmpty()) {
      FutureTask<Gazetteer> gazetteer =
          start("gazetteer", () -> Gazetteer.load(new LexiconFiles(user)));
      return ofText(user, actors, codebook).with(await(gazetteer));
    }
    FutureTask<Gazetteer> gazetteer =
        start(
            "gazetteer", () -> Gazetteer.load(new LexiconFiles(user), kept.get(), key.getAsLong()));
    LexiconCache cache =
        new LexiconCache(
            kept.get().resolve(user.isPresent() ? "lexicon-user.bin" : "lexicon.bin"),
            key.getAsLong());
    Optional<LexiconCache.Kept> compiled = cache.open();
    if (compiled.isPresent()) {
      return compiled(compiled.get(), user, actors).with(await(gazetteer));
    }
    Texts texts = ofText(user, List.of(), codebook);
    cache.write(texts.compile());
    return (actors.isEmpty() ? texts : ofText(user, actors, codebook)).with(await(gazetteer));
  }

  /// All but the gazetteer, and the fingerprints of their files.
  private record Texts(Part<NameBook> names, Part<Books> books) {
    Lexicon with(Gazetteer gazetteer) {
      return new Lexicon(
          names.loaded(),
          books.loaded(),
          gazetteer,
          names.fingerprint() + books.fingerprint() + gazetteer.fingerprint());
    }

    LexiconCache.Kept compile() {
      BookWriter out = new BookWriter();
      out.book(names.loaded().parts());
      books.loaded().parts().forEach(out::book);
      return new LexiconCache.Kept(out.finish(), names.fingerprint(), books.fingerprint());
    }
  }

  private static Texts ofText(Optional<Path> user, List<Path> actors, Codebook codebook) {
    FutureTask<Part<NameBook>> names = start("names", () -> names(user, actors));
    LexiconFiles files = new LexiconFiles(user);
    Books books = Books.load(files, codebook);
    return new Texts(await(names), new Part<>(books, files.fingerprint()));
  }

  private static Part<NameBook> names(Optional<Path> user, List<Path> actors) {
    LexiconFiles files = new LexiconFiles(user);
    NameBook names = NameBook.load(files, actors);
    return new Part<>(names, files.fingerprint());
  }

  /// A user's actors are laid over the names, which then come from their text.
  private static Texts compiled(LexiconCache.Kept kept, Optional<Path> user, List<Path> actors) {
    BookReader in = kept.reader();
    return new Texts(
        actors.isEmpty()
            ? new Part<>(NameBook.read(in.book(0)), kept.names())
            : names(user, actors),
        new Part<>(Books.read(in), kept.others()));
  }

  private record Part<T>(T loaded, String fingerprint) {}

  /// The parts load beside each other: they share no file.
  private static <T> FutureTask<T> start(String name, Callable<T> load) {
    FutureTask<T> task = new FutureTask<>(load);
    Thread.ofPlatform().daemon().name(name).start(task);
    return task;
  }

  private static <T> T await(FutureTask<T> loading) {
    try {
      return loading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot load the lexicon", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the lexicon was loading", e);
    }
  }

  public NameBook names() {
    return names;
  }

  public Words words() {
    return books.words();
  }

  public FrameBook frames() {
    return books.frames();
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  public TimeWords times() {
    return books.times();
  }

  public PlaceWords placeWords() {
    return books.placeWords();
  }

  public GenreMarks genreMarks() {
    return books.genreMarks();
  }

  public ZoneMarks zoneMarks() {
    return books.zoneMarks();
  }

  public MagnitudeWords magnitudes() {
    return books.magnitudes();
  }

  /// A hash of all files, for the provenance of a reading.
  public String fingerprint() {
    return fingerprint;
  }

  /// All that is compiled, book by book, for the test that compares it with its text.
  List<BookWriter.Part> parts() {
    return Stream.concat(Stream.of(names.parts()), books.parts().stream())
        .flatMap(List::stream)
        .toList();
  }
}
