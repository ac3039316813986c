package bg.registratura.consent;

import bg.registratura.consent.LedgerRepository.Asked;
import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells where an order stands with consent, now or at a moment. */
@Service
public class Standings {

    private final ConsentFormRepository forms;
    private final SignatureRepository signatures;
    private final LedgerRepository ledgers;
    private final Clock clock;

    Standings(ConsentFormRepository forms, SignatureRepository signatures, LedgerRepository ledgers, Clock clock) {
        this.forms = forms;
        this.signatures = signatures;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Where it stands now. */
    @Transactional(readOnly = true)
    public Standing now(OrderId order) {
        return at(order, clock.instant());
    }

    /** Where it stood at a moment: what an exposure of that moment stands on. */
    @Transactional(readOnly = true)
    public Standing at(OrderId order, Instant moment) {
        var ledger = ledgers.of(order);
        return ledger.lastWordAt(moment)
                .map(word -> word instanceof Standing.Granted granted ? grown(granted, ledger, moment) : word)
                .orElseGet(() -> waiting(order, FormKind.CONSENT)
                        .<Standing>map(Standing.Printed::new)
                        .orElseGet(Standing.NotAsked::new));
    }

    /** Whether somebody whose consent is needed said no up to a moment, and it was no mistake. */
    @Transactional(readOnly = true)
    public boolean saidNo(OrderId order, Instant moment) {
        return ledgers.saidNo(order, moment);
    }

    /** The orders of these visits that may be exposed now; for a whole day at once. */
    @Transactional(readOnly = true)
    public Map<VisitId, Set<OrderId>> granted(Collection<VisitId> visits) {
        var now = clock.instant();
        var granted = new HashMap<VisitId, Set<OrderId>>();
        ledgers.asked(visits, Dates.dayOf(now))
                .forEach((visit, asked) -> granted.put(
                        visit,
                        asked.stream()
                                .filter(one -> one.ledger().inForceAt(now).isPresent())
                                .map(Asked::order)
                                .collect(Collectors.toSet())));
        return granted;
    }

    /** The latest sheet of this kind that waits for its signatures. */
    @Transactional(readOnly = true)
    public Optional<ConsentForm> waiting(OrderId order, FormKind kind) {
        return forms.waiting(order, kind);
    }

    /** Age counts on the day of the exposure: who turned fourteen since the signing must have signed too. */
    private Standing grown(Standing.Granted granted, Ledger ledger, Instant moment) {
        return ledger.inForceAt(moment)
                .flatMap(entry -> Optional.ofNullable(entry.form()))
                .flatMap(forms::find)
                .map(form -> form.signatories(Dates.dayOf(moment)).lacking(signatures.of(form.id())))
                .filter(lacking -> !lacking.isEmpty())
                .<Standing>map(lacking -> new Standing.Outgrown(granted.consent(), lacking))
                .orElse(granted);
    }
}
