package bg.registratura.subjectrequest;

import bg.registratura.language.Dates;
import bg.registratura.passkey.Passkeys;
import bg.registratura.passkey.ToldPasskey;
import bg.registratura.people.PatientId;
import bg.registratura.security.Accounts;
import bg.registratura.subjectrequest.Entry.Also;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's passkeys: what they called each, when it was added and last used, and that it ended; never a key. */
@Component
class PasskeyRecords {

    private final Accounts accounts;
    private final Passkeys passkeys;

    PasskeyRecords(Accounts accounts, Passkeys passkeys) {
        this.accounts = accounts;
        this.passkeys = passkeys;
    }

    @Transactional(readOnly = true)
    public List<Entry> of(PatientId patient) {
        return accounts.ofSubject(patient.value()).stream()
                .flatMap(account -> passkeys.told(account.id().value()).stream())
                .map(PasskeyRecords::entry)
                .toList();
    }

    private static Entry entry(ToldPasskey passkey) {
        return Entry.of(
                "subjectrequest.record.passkey",
                Dates.dayOf(passkey.createdAt()),
                passkey.label(),
                new Also("subjectrequest.also.last-used", passkey.lastUsedAt()),
                new Also("subjectrequest.also.ended", day(passkey.endedAt())));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return Optional.ofNullable(moment).map(Dates::dayOf).orElse(null);
    }
}
