// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dragoman.codebook.Codebook;

/// Our data files, loaded, checked and indexed once.
public final class Lexicon {
  private final NameBook names;
  private final Words words;
  private final FrameBook frames;
  private final Gazetteer gazetteer;
  private final TimeWords times;
  private final String fingerprint;

  private Lexicon(
      NameBook names,
      Words words,
      FrameBook frames,
      Gazetteer gazetteer,
      TimeWords times,
      String fingerprint) {
    this.names = names;
    this.words = words;
    this.frames = frames;
    this.gazetteer = gazetteer;
    this.times = times;
    this.fingerprint = fingerprint;
  }

  /// Loads the files that ship, with a user's folder over them.
  ///
  /// @throws org.dragoman.codebook.LexiconException if a file is wrong; the message names file and
  ///   line
  public static Lexicon load(Optional<Path> user, Codebook codebook) {
    // the gazetteer is as long as all the rest together: it loads beside it
    LexiconFiles places = new LexiconFiles(user);
    FutureTask<Gazetteer> gazetteer = new FutureTask<>(() -> Gazetteer.load(places));
    Thread.ofPlatform().daemon().name("gazetteer").start(gazetteer);
    LexiconFiles files = new LexiconFiles(user);
    NameBook names = NameBook.load(files);
    Words words = Words.load(files);
    FrameBook frames = FrameBook.load(files, codebook);
    TimeWords times = TimeWords.load(files);
    Gazetteer loaded = await(gazetteer);
    return new Lexicon(
        names, words, frames, loaded, times, files.fingerprint() + places.fingerprint());
  }

  private static Gazetteer await(FutureTask<Gazetteer> loading) {
    try {
      return loading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot load the gazetteer", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the gazetteer was loading", e);
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

  /// A hash of all files, for the provenance of a reading.
  public String fingerprint() {
    return fingerprint;
  }
}
