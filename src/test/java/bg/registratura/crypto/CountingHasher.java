package bg.registratura.crypto;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;

/** The hasher of the house, counting: how much work a try was, and how many were at work at once. */
@Primary
public class CountingHasher extends PasswordHasher {

    private final Keyring keyring;
    private final AtomicInteger comparisons = new AtomicInteger();
    private final AtomicInteger hashes = new AtomicInteger();

    @Autowired
    CountingHasher(Keyring keyring) {
        super(keyring);
        this.keyring = keyring;
    }

    @Override
    public PasswordHash hash(String secret) {
        if (hashes != null) {
            hashes.incrementAndGet();
        }
        return super.hash(secret);
    }

    @Override
    public boolean matches(String offered, PasswordHash stored) {
        comparisons.incrementAndGet();
        return super.matches(offered, stored);
    }

    /** Hashes since the last look, and comparisons, each of which costs as much. */
    public Work sinceLastLook() {
        return new Work(hashes.getAndSet(0), comparisons.getAndSet(0));
    }

    /** A hash as the house made it when memory was dearer. */
    public PasswordHash ofAnEarlierYear(String secret) {
        return new PasswordHasher(keyring, 19_456).hash(secret);
    }

    /** What was done. */
    public record Work(int hashes, int comparisons) {}
}
