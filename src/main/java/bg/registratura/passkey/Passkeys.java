package bg.registratura.passkey;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.crypto.Uuid7;
import com.webauthn4j.data.AuthenticationData;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges passkeys and keeps them. Whoever asks decides what a right one opens, and writes it down; everything here is part of
 * their act.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Passkeys {

    private final PasskeyRepository repository;
    private final Verifier verifier;
    private final ColumnCipher cipher;
    private final Clock clock;

    Passkeys(PasskeyRepository repository, Verifier verifier, ColumnCipher cipher, Clock clock) {
        this.repository = repository;
        this.verifier = verifier;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Judges a new one; the challenge is spent by it. */
    public Offered judgeNew(PasskeyAnswer answer) {
        var challenge = answer.request().take(clock.instant());
        if (challenge.isEmpty() || answer.request().handle().length == 0) {
            return new Offered.Bad(Flaw.STALE);
        }
        var offered = verifier.judgeNew(answer, challenge.get());
        return offered instanceof Offered.Good(var made)
                        && repository.byCredential(made.credential()).isPresent()
                ? new Offered.Bad(Flaw.TAKEN)
                : offered;
    }

    /** Keeps one that was found good, as its owner's from now on. */
    public PasskeyId keep(UUID owner, NewPasskey made, String label) {
        var now = clock.instant();
        var id = Uuid7.next(now);
        repository.insert(id, owner, made, seal(id, label), now);
        return new PasskeyId(id);
    }

    /** Judges one that is shown; the challenge is spent by it, whatever comes of it. */
    public Shown judge(PasskeyAnswer answer) {
        var challenge = answer.request().take(clock.instant());
        var signed = verifier.read(answer.json());
        var known = signed.flatMap(read -> repository.byCredential(Verifier.credential(read)));
        if (signed.isEmpty() || known.isEmpty()) {
            return new Shown.Wrong(null, signed.isEmpty() ? Flaw.MALFORMED : Flaw.UNKNOWN);
        }
        if (challenge.isEmpty() || known.get().ended()) {
            return new Shown.Wrong(known.get().owner(), challenge.isEmpty() ? Flaw.STALE : Flaw.ENDED);
        }
        return judge(signed.get(), known.get(), challenge.get());
    }

    private Shown judge(AuthenticationData signed, KnownPasskey known, byte[] challenge) {
        var flaw = isOf(signed, known) ? verifier.flaw(signed, known, challenge) : Optional.of(Flaw.MALFORMED);
        if (flaw.isPresent()) {
            return new Shown.Wrong(known.owner(), flaw.get());
        }
        var said = Objects.requireNonNull(signed.getAuthenticatorData());
        return new Shown.Right(known.id(), known.owner(), said.getSignCount(), said.isFlagBS());
    }

    /** An authenticator that says whose key it used says so rightly. */
    private static boolean isOf(AuthenticationData signed, KnownPasskey known) {
        var handle = signed.getUserHandle();
        return handle == null || MessageDigest.isEqual(handle, known.handle());
    }

    /** Uses a right one; false when it ended meanwhile or its counter was used. */
    public boolean use(Shown.Right shown) {
        return repository.use(shown, clock.instant());
    }

    /** How many an owner has that are good. */
    public int count(UUID owner) {
        return repository.count(owner);
    }

    /** Every one an owner ever had, oldest first, for what is told to them about them. */
    public List<ToldPasskey> told(UUID owner) {
        return repository.every(owner).stream()
                .map(row -> new ToldPasskey(
                        cipher.open(row.label(), context(row.id())), row.createdAt(), row.lastUsedAt(), row.endedAt()))
                .toList();
    }

    /** Those of an owner that are good, oldest first. */
    public List<Passkey> of(UUID owner) {
        return repository.of(owner).stream()
                .map(row -> new Passkey(
                        new PasskeyId(row.id()),
                        cipher.open(row.label(), context(row.id())),
                        row.backedUp(),
                        row.createdAt(),
                        row.lastUsedAt()))
                .toList();
    }

    /** Calls one of an owner's otherwise; false when there is none such. */
    public boolean rename(UUID owner, PasskeyId id, String label) {
        return repository.rename(owner, id, seal(id.value(), label));
    }

    /** Ends one of an owner's; false when there is none such. */
    public boolean end(UUID owner, PasskeyId id) {
        return repository.end(owner, id, clock.instant());
    }

    /** Takes every one of an owner's away. */
    public void withdraw(UUID owner) {
        repository.withdraw(owner, clock.instant());
    }

    private byte[] seal(UUID id, String label) {
        return cipher.seal(label, context(id));
    }

    private static String context(UUID id) {
        return "passkey.label:" + id;
    }
}
