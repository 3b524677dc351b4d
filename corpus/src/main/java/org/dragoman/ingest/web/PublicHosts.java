// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;

/// Tells hosts of the public internet from those of one's own machine and network, which a page or
/// a feed from elsewhere must not make us ask (server-side request forgery).
///
/// What is checked is what the name resolves to. The JDK remembers that for 30 seconds
/// (`networkaddress.cache.ttl`), so the connection that follows at once goes where we looked.
final class PublicHosts {
  /// What no method of [InetAddress] tells, as first address and number of fixed bits; IANA's
  /// registries of special-purpose addresses (RFC 6890).
  private static final List<Block> SPECIAL =
      List.of(
          new Block(8, 0),
          new Block(10, 100, 64),
          new Block(24, 192, 0, 0),
          new Block(24, 192, 0, 2),
          new Block(15, 198, 18),
          new Block(24, 198, 51, 100),
          new Block(24, 203, 0, 113),
          new Block(4, 240));

  private PublicHosts() {}

  /// A block of IPv4 addresses.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Block(int bits, int... first) {
    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        int wanted = bit / 8 < first.length ? first[bit / 8] & mask : 0;
        if ((address[bit / 8] & mask) != wanted) {
          return false;
        }
      }
      return true;
    }
  }

  /// @param privateToo whether any address will do
  /// @throws Refusal if one of the host's addresses is not public
  /// @throws UnknownHostException if it has none
  static void check(String host, boolean privateToo) throws Refusal, UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!privateToo && !isPublic(address)) {
        throw new Refusal(
            Fault.Kind.UNSUPPORTED,
            host
                + " is of a private network ("
                + address.getHostAddress()
                + "); --private-addresses allows it");
      }
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }
    return address instanceof Inet6Address && isPublicV6(bytes);
  }

  /// Only 2000::/3 is given out; of it, 6to4 and Teredo carry an IPv4 address we cannot vouch for,
  /// and 2001:db8::/32 stands in books. fc00::/7 and 64:ff9b::/96 lie outside.
  private static boolean isPublicV6(byte[] bytes) {
    int first = Byte.toUnsignedInt(bytes[0]) << 8 | Byte.toUnsignedInt(bytes[1]);
    int second = Byte.toUnsignedInt(bytes[2]) << 8 | Byte.toUnsignedInt(bytes[3]);
    boolean given = first >> 13 == 1;
    boolean teredo = first == 0x2001 && second == 0;
    boolean sixToFour = first == 0x2002;
    boolean books = first == 0x2001 && second == 0x0db8;
    return given && !teredo && !sixToFour && !books;
  }
}
