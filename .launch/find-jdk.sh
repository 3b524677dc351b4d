# SPDX-License-Identifier: Apache-2.0
# Sourced by ./dragoman and ./verify. Finds a JDK by the file `release` in its folder (to run `java -version` costs 50 ms
# a candidate) and leaves it in JDK. POSIX sh; starts as few processes as it can.

jdk_wanted=25
jdk_seen=""

# resolve_link FILE: the file behind a chain of symbolic links, in RESOLVED.
resolve_link() {
  RESOLVED=$1
  while [ -L "$RESOLVED" ]; do
    link_target=$(readlink "$RESOLVED") || return 1
    case $link_target in
      /*) RESOLVED=$link_target ;;
      *) RESOLVED=${RESOLVED%/*}/$link_target ;;
    esac
  done
}

# jdk_version FOLDER: the first number of JAVA_VERSION in its file release, in JDK_VERSION.
jdk_version() {
  JDK_VERSION=""
  [ -r "$1/release" ] || return 1
  while IFS= read -r release_line || [ -n "$release_line" ]; do
    case $release_line in
      JAVA_VERSION=*)
        JDK_VERSION=${release_line#JAVA_VERSION=}
        JDK_VERSION=${JDK_VERSION#\"}
        JDK_VERSION=${JDK_VERSION%%[!0-9]*}
        break ;;
    esac
  done < "$1/release"
  [ -n "$JDK_VERSION" ]
}

# jdk_fits FOLDER: whether it is a whole JDK (a compiler too, since we build from source) that is new enough.
jdk_fits() {
  [ -n "$1" ] && jdk_version "$1" || return 1
  if [ "$JDK_VERSION" -lt "$jdk_wanted" ]; then
    jdk_seen="$jdk_seen
  $1 is Java $JDK_VERSION"
    return 1
  fi
  if [ ! -x "$1/bin/javac" ] || [ ! -x "$1/bin/java" ]; then
    jdk_seen="$jdk_seen
  $1 has no compiler (a JRE)"
    return 1
  fi
  JDK=$1
}

find_jdk() {
  JDK=""
  jdk_fits "${JAVA_HOME-}" && return 0
  if path_java=$(command -v java); then
    case $path_java in
      /*)
        resolve_link "$path_java"
        jdk_fits "${RESOLVED%/bin/java}" && return 0 ;;
    esac
  fi
  for candidate in \
    "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* \
    /usr/lib/jvm/* \
    /usr/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
    /opt/*; do
    jdk_fits "$candidate" && return 0
  done
  JDK=""
  {
    echo "dragoman: no JDK $jdk_wanted or later found.${jdk_seen:+ Seen:}$jdk_seen"
    echo "Install one, for example"
    echo "  Debian, Ubuntu   apt install openjdk-$jdk_wanted-jdk   (or Temurin $jdk_wanted, https://adoptium.net)"
    echo "  macOS            brew install openjdk@$jdk_wanted"
    echo "  anywhere         sdk install java $jdk_wanted-tem       (https://sdkman.io)"
    echo "or set JAVA_HOME to its folder."
  } >&2
  return 1
}

# find_maven: in MAVEN.
find_maven() {
  if MAVEN=$(command -v mvn); then return 0; fi
  for MAVEN in "${MAVEN_HOME:-/usr/share/maven}/bin/mvn" "${HOME-}/.sdkman/candidates/maven/current/bin/mvn" /opt/*maven*/bin/mvn /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    [ -x "$MAVEN" ] && return 0
  done
  MAVEN=""
  {
    echo "dragoman: Maven 3.8.7 or later is needed to build, and there is no mvn on the PATH."
    echo "Install it: apt install maven, brew install maven, or sdk install maven."
  } >&2
  return 1
}
