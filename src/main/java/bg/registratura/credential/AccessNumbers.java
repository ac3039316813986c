package bg.registratura.credential;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Draws access numbers for rooms that make accounts; whether one is taken the register of accounts says. */
@Component
public class AccessNumbers {

    private final SecureRandom random = new SecureRandom();

    AccessNumbers() {}

    public String next() {
        return AccessNumber.random(random).value();
    }
}
