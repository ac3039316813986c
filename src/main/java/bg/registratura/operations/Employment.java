package bg.registratura.operations;

import bg.registratura.operations.StaffChange.Kind;
import bg.registratura.operations.StaffChangeRepository.Row;
import bg.registratura.security.AccountId;
import bg.registratura.security.FreshProof;
import bg.registratura.security.Role;
import bg.registratura.security.StaffAccounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other roles for somebody who works here, the end of their work, and their return: each with a reason that stays on record,
 * entered by somebody else, and told by what stands in its way; nothing there means that it was done.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Employment {

    private final Staff staff;
    private final StaffPapers papers;
    private final StaffAccounts accounts;
    private final StaffChanges book;
    private final Hand hand;

    Employment(Staff staff, StaffPapers papers, StaffAccounts accounts, StaffChanges book, Hand hand) {
        this.staff = staff;
        this.papers = papers;
        this.accounts = accounts;
        this.book = book;
        this.hand = hand;
    }

    /** These roles in the place of those there were; whatever is open under the account ends. */
    @FreshProof
    @Transactional
    public Optional<Hindrance> change(AccountId whose, Set<Role> roles, String reason) {
        var one = record(whose);
        var hindrance = hand.on(whose).or(() -> StaffRules.ofRoles(one, roles, book.today()));
        if (hindrance.isEmpty()) {
            book.write(new Row(
                    whose, Kind.ROLES, one.account().roles(), roles, reason.strip(), book.today(), hand.number()));
            accounts.give(whose, roles);
        }
        return hindrance;
    }

    /** Works here no more since a day; the account is closed now. */
    @FreshProof
    @Transactional
    public Optional<Hindrance> end(AccountId whose, LocalDate day, String reason) {
        var account = record(whose).account();
        var hindrance = hand.on(whose)
                .or(() -> account.disabledAt() == null ? Optional.empty() : Optional.of(Hindrance.CLOSED))
                .or(() -> day.isAfter(book.today()) ? Optional.of(Hindrance.AHEAD) : Optional.empty());
        if (hindrance.isEmpty()) {
            book.write(new Row(whose, Kind.LEFT, account.roles(), Set.of(), reason.strip(), day, hand.number()));
            accounts.close(whose);
        }
        return hindrance;
    }

    /** Works here again: a new undertaking, a new training, and a new sheet handed over in person. */
    @FreshProof
    @Transactional
    public Optional<Hindrance> resume(AccountId whose, Return back) {
        var one = record(whose);
        var left = book.leftOn(whose).orElse(LocalDate.MIN);
        var hindrance = hand.on(whose).or(() -> StaffRules.ofReturn(one, back, left, book.today()));
        if (hindrance.isEmpty()) {
            var row = new Row(
                    whose, Kind.RETURNED, Set.of(), back.roles(), back.reason().strip(), book.today(), hand.number());
            book.write(row);
            accounts.reopen(whose, back.roles(), back.secrecySignedOn());
            papers.begin(whose, back.undertaking(), back.training(), hand.account());
        }
        return hindrance;
    }

    /** What they would leave behind. */
    @Transactional(readOnly = true)
    public Standing standing(AccountId whose) {
        var others = staff.all().stream()
                .map(StaffRecord::account)
                .filter(account -> !account.id().equals(whose))
                .filter(account -> account.disabledAt() == null && account.activatedAt() != null)
                .flatMap(account -> account.roles().stream())
                .toList();
        List<Role> orphaned = record(whose).account().roles().stream()
                .filter(role -> !others.contains(role))
                .sorted()
                .toList();
        return new Standing(hand.sessions(whose), orphaned);
    }

    private StaffRecord record(AccountId whose) {
        return staff.all().stream()
                .filter(one -> one.account().id().equals(whose))
                .findFirst()
                .orElseThrow();
    }
}
