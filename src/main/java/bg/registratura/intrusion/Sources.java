package bg.registratura.intrusion;

import bg.registratura.crypto.DayHash;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** Turns an address into what may be remembered of it. */
@Service
class Sources {

    private static final int HOUSEHOLD_BYTES = 8;

    private final DayHash hash;
    private final List<InterfaceAddress> house;

    Sources(DayHash hash) {
        this.hash = hash;
        this.house = interfaces();
    }

    /** One machine for IPv4; for IPv6 the /64 that one household or machine has to itself. */
    Source of(InetAddress address) {
        var bytes = address.getAddress();
        var network = address instanceof Inet6Address ? Arrays.copyOf(bytes, HOUSEHOLD_BYTES) : bytes;
        return new Source(hash.of(network), isOfTheHouse(address));
    }

    private boolean isOfTheHouse(InetAddress address) {
        return address.isLoopbackAddress()
                || isPrivate(address) && house.stream().anyMatch(own -> isBeside(own, address));
    }

    /** RFC 1918, link-local, and the unique local addresses of IPv6 (RFC 4193). */
    private static boolean isPrivate(InetAddress address) {
        return address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static boolean isBeside(InterfaceAddress own, InetAddress other) {
        var mine = own.getAddress().getAddress();
        var theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < own.getNetworkPrefixLength(); bit++) {
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & 0x80 >> bit % Byte.SIZE) != 0) {
                return false;
            }
        }
        return true;
    }

    private static List<InterfaceAddress> interfaces() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(each -> each.getInterfaceAddresses().stream())
                    .filter(own -> own.getNetworkPrefixLength() > 0)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }
}
