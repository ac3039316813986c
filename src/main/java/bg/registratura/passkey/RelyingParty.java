package bg.registratura.passkey;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a passkey is bound to: the name of this house, and the one origin a browser may speak from, as browsers write them. */
@Component
class RelyingParty {

    private static final Pattern ADDRESS = Pattern.compile("(https?)://([^/:]+)(?::(\\d+))?/.*");

    private final HouseAddress house;

    RelyingParty(HouseAddress house) {
        this.house = house;
    }

    String id() {
        return name(address());
    }

    /** Without a port that goes without saying. */
    String origin() {
        var address = address();
        var port = address.group(3);
        boolean unsaid = port == null || port.equals(address.group(1).equals("https") ? "443" : "80");
        return address.group(1) + "://" + name(address) + (unsaid ? "" : ":" + port);
    }

    private static String name(MatchResult address) {
        return IDN.toASCII(address.group(2)).toLowerCase(Locale.ROOT);
    }

    private MatchResult address() {
        var address = ADDRESS.matcher(house.address());
        if (!address.matches()) {
            throw new IllegalStateException("no address of a house: " + house.address());
        }
        return address.toMatchResult();
    }
}
