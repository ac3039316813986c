package bg.registratura.dicomweb;

import bg.registratura.exposure.DeviceId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A station in one request: by which token it came, and of which unit. It is nobody, and sees nothing. */
record Station(StationTokenId token, DeviceId unit) {

    /** What a station may and nobody else. */
    static final String MAY_GIVE_IN = "STATION";

    Authentication authentication() {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                "station", null, List.of(new SimpleGrantedAuthority(MAY_GIVE_IN)));
        authentication.setDetails(this);
        return authentication;
    }

    /** The one this request is made by. */
    static Station here() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getDetails)
                .map(details -> details instanceof Station station ? station : null)
                .orElseThrow(() -> new IllegalStateException("no station gives in"));
    }
}
