package bg.registratura.operations;

import bg.registratura.language.Dates;
import bg.registratura.operations.StaffChange.Kind;
import bg.registratura.operations.StaffChangeRepository.Row;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.FreshProof;
import bg.registratura.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who work here; nobody is let in before they have signed the undertaking of professional secrecy and were trained in
 * handling personal data.
 */
@Service
public class Staff {

    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";

    private final Accounts accounts;
    private final StaffPapers papers;
    private final StaffChanges book;
    private final CurrentUser user;
    private final Clock clock;

    Staff(Accounts accounts, StaffPapers papers, StaffChanges book, CurrentUser user, Clock clock) {
        this.accounts = accounts;
        this.papers = papers;
        this.book = book;
        this.user = user;
        this.clock = clock;
    }

    /** Everybody, also those who left; the vendor's support is nobody of the staff. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','DPO')")
    public List<StaffRecord> all() {
        var held = papers.trainings();
        var signed = papers.undertakings();
        return accounts.staff().stream()
                .filter(account -> !account.roles().contains(Role.SUPPORT))
                .map(account ->
                        new StaffRecord(account, signed.get(account.id()), held.getOrDefault(account.id(), List.of())))
                .toList();
    }

    /** Makes an account without a password; empty when the username is taken. */
    @FreshProof
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public Optional<AccountId> add(NewStaff staff) {
        var made = accounts.create(new NewAccount(
                AccountKind.STAFF,
                staff.username(),
                staff.displayName(),
                null,
                staff.secrecySignedOn(),
                staff.roles()));
        made.ifPresent(account -> {
            book.write(new Row(account, Kind.HIRED, Set.of(), staff.roles(), "", today(), by().value()));
            papers.begin(account, staff.undertaking(), staff.training(), by());
        });
        return made;
    }

    /** Enters a training that was held. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void train(AccountId whose, Training training) {
        papers.train(whose, training, by());
    }

    /** Enters under which number the undertaking lies that somebody has signed. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void file(AccountId whose, String number) {
        var signedOn = accounts.find(whose).orElseThrow().secrecySignedOn();
        papers.undertake(whose, new Undertaking(Objects.requireNonNull(signedOn), number), by());
    }

    /** The day by which a training is due or not. */
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private AccountId by() {
        return user.require().account();
    }

    /** Somebody who begins to work here. */
    public record NewStaff(
            String username,
            String displayName,
            LocalDate secrecySignedOn,
            String secrecyPaper,
            LocalDate trainedOn,
            String trainedBy,
            Set<Role> roles) {

        Undertaking undertaking() {
            return new Undertaking(secrecySignedOn, secrecyPaper);
        }

        Training training() {
            return new Training(Training.Kind.DATA_PROTECTION, trainedOn, trainedBy);
        }
    }
}
