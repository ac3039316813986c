package bg.registratura.dicomweb;

import bg.registratura.security.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A program in one request: by which token it came, and for whom it asks. */
record Program(ProgramTokenId token, SignedIn who) {

    /** For the length of this request the program is whom it stands for, in that role alone. */
    Authentication authentication() {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                who,
                null,
                who.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList());
        authentication.setDetails(this);
        return authentication;
    }

    /** The one this request is made by. */
    static Program here() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getDetails)
                .map(details -> details instanceof Program program ? program : null)
                .orElseThrow(() -> new IllegalStateException("no program asks"));
    }

    UUID id() {
        return token.value();
    }
}
