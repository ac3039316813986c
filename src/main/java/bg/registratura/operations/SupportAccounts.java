package bg.registratura.operations;

import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the account of one access of the vendor's support, with what must be on record of anybody who is let in. */
@Service
public class SupportAccounts {

    private static final String NAMED = "support-";

    private final Accounts accounts;
    private final StaffPapers papers;
    private final CurrentUser user;

    SupportAccounts(Accounts accounts, StaffPapers papers, CurrentUser user) {
        this.accounts = accounts;
        this.papers = papers;
        this.user = user;
    }

    /** Of the vendor, with the undertaking of secrecy and the training of before. */
    public record Guest(
            String name, LocalDate secrecySignedOn, String secrecyPaper, LocalDate trainedOn, String trainedBy) {}

    /** An account without a password that may be support and nothing else; part of the act that opens the access. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public AccountId make(Guest guest) {
        var before = accounts.staff().stream()
                .filter(account -> account.roles().contains(Role.SUPPORT))
                .count();
        var account = Stream.iterate(before + 1, number -> number + 1)
                .map(number -> accounts.create(new NewAccount(
                        AccountKind.STAFF,
                        NAMED + number,
                        guest.name().strip(),
                        null,
                        guest.secrecySignedOn(),
                        Set.of(Role.SUPPORT))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        var training = new Training(Training.Kind.DATA_PROTECTION, guest.trainedOn(), guest.trainedBy());
        var signed = new Undertaking(guest.secrecySignedOn(), guest.secrecyPaper());
        papers.begin(account, signed, training, user.require().account());
        return account;
    }
}
