package bg.registratura.demonstration;

import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The invented staff; whatever is done is done by one of them. */
record Crew(List<SignedIn> staff) {

    SignedIn who(Role role) {
        return staff.stream().filter(one -> one.has(role)).findFirst().orElseThrow();
    }

    /** Does something as the member of staff whose role it is. */
    <T> T as(Role role, Callable<T> act) {
        return as(who(role), act);
    }

    /** Does something as this person. */
    static <T> T as(SignedIn who, Callable<T> act) {
        var authorities = who.roles().stream()
                .map(held -> new SimpleGrantedAuthority(held.authority()))
                .toList();
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities));
            SecurityContextHolder.setContext(context);
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the demonstration cannot be made", e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
