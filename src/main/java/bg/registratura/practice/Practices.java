package bg.registratura.practice;

import bg.registratura.audit.Action;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.credential.AccessNumbers;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of dental practices, kept by the desk. */
@Service
public class Practices {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final PracticeRepository repository;
    private final Accounts accounts;
    private final AccessNumbers numbers;
    private final Ledger ledger;

    Practices(PracticeRepository repository, Accounts accounts, AccessNumbers numbers, Ledger ledger) {
        this.repository = repository;
        this.accounts = accounts;
        this.numbers = numbers;
        this.ledger = ledger;
    }

    /** Puts a practice on record, unless one with its number is there. */
    @Transactional
    @PreAuthorize(DESK)
    public PracticeRecording record(Practice.Details details) {
        var known = Optional.ofNullable(details.uic()).flatMap(repository::numbered);
        if (known.isPresent()) {
            return new PracticeRecording.Known(known.get());
        }
        var id = new PracticeId(ledger.newId());
        repository.insert(id, details, ledger.written());
        ledger.tell(Action.PRACTICE_RECORDED, id, "");
        return new PracticeRecording.Recorded(id);
    }

    /** Writes down where somebody at the desk looked it up; false when another desk was faster. */
    @Transactional
    @PreAuthorize(DESK)
    public boolean check(Practice shown, Practice.How how) {
        var checked = repository.check(shown, how, ledger.written());
        if (checked) {
            ledger.tell(Action.PRACTICE_CHECKED, shown.id(), how.name());
        }
        return checked;
    }

    /** Makes an account for who administers a practice; a sheet is handed over in person. */
    @Transactional
    @PreAuthorize(DESK)
    public AccountSummary administrator(PracticeId practice, String name) {
        Optional<AccountId> made = Optional.empty();
        while (made.isEmpty()) {
            made = accounts.create(new NewAccount(
                    AccountKind.DENTIST,
                    numbers.next(),
                    name.strip(),
                    practice.value(),
                    null,
                    Set.of(Role.PRACTICE_ADMINISTRATOR)));
        }
        return accounts.find(made.get()).orElseThrow();
    }

    /** Who administers a practice and was not ended. */
    @Transactional(readOnly = true)
    public List<AccountSummary> administrators(PracticeId practice) {
        return accounts.ofSubject(practice.value()).stream()
                .filter(account -> account.disabledAt() == null)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Practice> find(PracticeId id) {
        return repository.find(id);
    }

    /** By a part of the name, or by the whole number. */
    @Transactional(readOnly = true)
    public List<Practice> search(String words) {
        return repository.search(words.strip());
    }
}
