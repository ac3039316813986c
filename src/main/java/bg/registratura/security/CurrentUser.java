package bg.registratura.security;

import bg.registratura.audit.Actor;
import bg.registratura.audit.CurrentActor;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Who is signed in at this moment. */
@Service
public class CurrentUser implements CurrentActor {

    CurrentUser() {}

    /** The signed-in person, if any. */
    public Optional<SignedIn> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** The signed-in person; nobody gets further without one. */
    public SignedIn require() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /** For the log: the account in the first of its roles; the house itself where no request is served. */
    @Override
    public Actor now() {
        return find().map(CurrentUser::actor)
                .orElseGet(() -> SecurityContextHolder.getContext().getAuthentication() == null
                        ? Actor.SYSTEM
                        : Actor.ANONYMOUS);
    }

    static Actor actor(SignedIn who) {
        var role = who.roles().stream()
                .min(Comparator.naturalOrder())
                .map(Role::name)
                .orElseGet(() -> who.kind().name());
        return new Actor(who.account().value(), role);
    }
}
