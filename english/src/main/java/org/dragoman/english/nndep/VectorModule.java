// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Optional;

/// Finds the Vector API, which is a module of the JDK that no program gets unasked.
///
/// The flag that asks for it (`--add-modules jdk.incubator.vector`) makes the JVM write a warning
/// to standard error at each start and keeps it from using the JDK's archived modules. So the
/// module is loaded when the parser is, by the JDK's own `Modules.loadModule`, which the manifest
/// of the program's jar opens to us (`Add-Exports: java.base/jdk.internal.module`). Where that is
/// closed or gone and there is no flag either, plain Java serves, with the same trees.
final class VectorModule {
  private static final String NAME = "jdk.incubator.vector";

  private VectorModule() {}

  /// The inner loops in the Vector API, or nothing where the JVM has none.
  static Optional<Kernels> kernels() {
    try {
      if (ModuleLayer.boot().findModule(NAME).isEmpty()) {
        Class.forName("jdk.internal.module.Modules")
            .getMethod("loadModule", String.class)
            .invoke(null, NAME);
      }
      Class<?> loops = Class.forName(VectorModule.class.getPackageName() + ".VectorKernels");
      return Optional.of((Kernels) loops.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }
}
