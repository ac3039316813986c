package bg.registratura.operations;

import bg.registratura.language.Dates;
import bg.registratura.operations.StaffChange.Kind;
import bg.registratura.operations.StaffChangeRepository.Row;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.OwnPasskey;
import bg.registratura.security.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The first start: whoever holds the code printed on the machine's own console describes the laboratory and becomes its
 * first administrator. There is no default account, and once an administrator exists the code opens nothing.
 */
@Service
public class Setup {

    private static final int DIGITS = 20;

    private final Accounts accounts;
    private final StaffPapers papers;
    private final StaffChanges book;
    private final Laboratories laboratories;
    private final Clock clock;
    private final String code;

    Setup(Accounts accounts, StaffPapers papers, StaffChanges book, Laboratories laboratories, Clock clock) {
        this.accounts = accounts;
        this.papers = papers;
        this.book = book;
        this.laboratories = laboratories;
        this.clock = clock;
        this.code = random();
    }

    /** Whether the house still waits for its first administrator. */
    public boolean isNeeded() {
        return !accounts.anyAdministrator();
    }

    /** Whether this is the code on the console, blanks forgiven. */
    public boolean isCode(String typed) {
        return MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.US_ASCII),
                        typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8))
                && isNeeded();
    }

    /** The day after which nothing was signed and nobody was trained yet. */
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** Where passkeys can be made. */
    public String passkeyOrigin() {
        return accounts.passkeyOrigin();
    }

    /** Asks the browser of whoever holds the code for a passkey, and nobody else's. */
    public Optional<PasskeyRequest> passkey(String typedCode, Administrator administrator, String houseName) {
        return isCode(typedCode)
                ? Optional.of(
                        accounts.newcomersPasskey(administrator.username(), administrator.displayName(), houseName))
                : Optional.empty();
    }

    /** Describes the laboratory and opens the first administrator's account, both or neither. */
    @Transactional
    public Activation complete(String typedCode, Laboratory laboratory, Administrator administrator, OwnKeys own) {
        return complete(typedCode, laboratory, administrator, account -> accounts.activate(account, own));
    }

    /** The same with a passkey, which is both factors in one. */
    @Transactional
    public Activation complete(String typedCode, Laboratory laboratory, Administrator administrator, OwnPasskey own) {
        return complete(typedCode, laboratory, administrator, account -> accounts.activate(account, own));
    }

    private Activation complete(
            String typedCode, Laboratory laboratory, Administrator administrator, Function<AccountId, Activation> fit) {
        if (!isCode(typedCode)) {
            return new Activation.TooLate();
        }
        var account = accounts.create(new NewAccount(
                AccountKind.STAFF,
                administrator.username(),
                administrator.displayName(),
                null,
                administrator.secrecySignedOn(),
                Set.of(Role.ADMINISTRATOR)));
        if (account.isEmpty()) {
            return new Activation.TooLate();
        }
        laboratories.setUp(laboratory, account.get());
        book.write(new Row(account.get(), Kind.HIRED, Set.of(), Set.of(Role.ADMINISTRATOR), "", book.today(), null));
        papers.begin(account.get(), administrator.undertaking(), administrator.training(), null);
        var activation = fit.apply(account.get());
        if (!(activation instanceof Activation.Opened)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return activation;
    }

    /** The code, for the machine's own console and for nobody who comes over the network. */
    public String code() {
        return code;
    }

    private static String random() {
        var random = new SecureRandom();
        var digits = new StringBuilder();
        while (digits.length() < DIGITS) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** The first administrator. */
    public record Administrator(
            String username,
            String displayName,
            LocalDate secrecySignedOn,
            String secrecyPaper,
            LocalDate trainedOn,
            String trainedBy) {

        Undertaking undertaking() {
            return new Undertaking(secrecySignedOn, secrecyPaper);
        }

        Training training() {
            return new Training(Training.Kind.DATA_PROTECTION, trainedOn, trainedBy);
        }
    }
}
