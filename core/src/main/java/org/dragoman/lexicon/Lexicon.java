// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.dragoman.codebook.Codebook;

/// Our data files, loaded, checked and indexed once.
public final class Lexicon {
  private final NameBook names;
  private final Words words;
  private final FrameBook frames;
  private final Gazetteer gazetteer;
  private final TimeWords times;
  private final PlaceWords placeWords;
  private final GenreMarks genreMarks;
  private final String fingerprint;

  private Lexicon(
      NameBook names,
      Words words,
      FrameBook frames,
      Gazetteer gazetteer,
      TimeWords times,
      PlaceWords placeWords,
      GenreMarks genreMarks,
      String fingerprint) {
    this.names = names;
    this.words = words;
    this.frames = frames;
    this.gazetteer = gazetteer;
    this.times = times;
    this.placeWords = placeWords;
    this.genreMarks = genreMarks;
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
    FutureTask<Gazetteer> gazetteer =
        start(
            "gazetteer",
            () -> {
              LexiconFiles files = new LexiconFiles(user);
              return kept.isPresent() ? Gazetteer.load(files, kept.get()) : Gazetteer.load(files);
            });
    FutureTask<Part<NameBook>> names =
        start("names", () -> part(new LexiconFiles(user), f -> NameBook.load(f, actors)));
    LexiconFiles files = new LexiconFiles(user);
    Words words = Words.load(files);
    FrameBook frames = FrameBook.load(files, codebook);
    TimeWords times = TimeWords.load(files);
    PlaceWords placeWords = PlaceWords.load(files);
    GenreMarks genreMarks = GenreMarks.load(files);
    Part<NameBook> book = await(names);
    Gazetteer places = await(gazetteer);
    return new Lexicon(
        book.loaded(),
        words,
        frames,
        places,
        times,
        placeWords,
        genreMarks,
        book.fingerprint() + files.fingerprint() + places.fingerprint());
  }

  private record Part<T>(T loaded, String fingerprint) {}

  private static <T> Part<T> part(LexiconFiles files, Function<LexiconFiles, T> load) {
    T loaded = load.apply(files);
    return new Part<>(loaded, files.fingerprint());
  }

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
    return words;
  }

  public FrameBook frames() {
    return frames;
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  public TimeWords times() {
    return times;
  }

  public PlaceWords placeWords() {
    return placeWords;
  }

  public GenreMarks genreMarks() {
    return genreMarks;
  }

  /// A hash of all files, for the provenance of a reading.
  public String fingerprint() {
    return fingerprint;
  }
}
