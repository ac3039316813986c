package bg.registratura.consent;

import static bg.registratura.consent.ConsentEvent.ANNULLED;
import static bg.registratura.consent.ConsentEvent.GRANTED;
import static bg.registratura.consent.ConsentEvent.REFUSED;
import static bg.registratura.consent.ConsentEvent.STOPPED;
import static bg.registratura.consent.ConsentEvent.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.consent.Ledger.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    static final Instant NINE = Instant.parse("2125-03-01T09:00:00Z");
    static final Instant TEN = Instant.parse("2125-03-01T10:00:00Z");
    static final Instant ELEVEN = Instant.parse("2125-03-01T11:00:00Z");

    final Entry grant = entry(GRANTED, null, NINE);

    @Test
    void hasNoWordBeforeTheFirst() {
        assertThat(new Ledger(List.of()).lastWordAt(NINE)).isEmpty();
        assertThat(new Ledger(List.of(grant)).inForceAt(NINE.minusSeconds(1))).isEmpty();
    }

    @Test
    void keepsAConsentInForceFromItsMoment() {
        assertThat(new Ledger(List.of(grant)).inForceAt(NINE)).contains(grant);
        assertThat(new Ledger(List.of(grant)).lastWordAt(ELEVEN)).contains(new Standing.Granted(grant.id(), NINE));
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "WITHDRAWN"})
    void endsAConsentForTheFutureOnly(ConsentEvent how) {
        var ledger = new Ledger(List.of(grant, entry(how, grant.id(), TEN)));

        assertThat(ledger.inForceAt(TEN.minusNanos(1))).contains(grant);
        assertThat(ledger.inForceAt(TEN)).isEmpty();
        assertThat(ledger.lastWordAt(ELEVEN))
                .hasValueSatisfying(word -> assertThat(word).isInstanceOf(Standing.Ended.class));
    }

    @Test
    void takesALaterRefusalForTheLastWord() {
        var refusal = entry(REFUSED, null, TEN);
        var ledger = new Ledger(List.of(refusal, grant));

        assertThat(ledger.inForceAt(ELEVEN)).isEmpty();
        assertThat(ledger.lastWordAt(ELEVEN)).contains(new Standing.Refused(refusal.id(), TEN));
    }

    @Test
    void letsANewConsentFollowARefusalOrAWithdrawal() {
        var again = entry(GRANTED, null, ELEVEN);

        assertThat(new Ledger(List.of(entry(REFUSED, null, TEN), again)).inForceAt(ELEVEN))
                .contains(again);
        assertThat(new Ledger(List.of(grant, entry(WITHDRAWN, grant.id(), TEN), again)).inForceAt(ELEVEN))
                .contains(again);
    }

    @Test
    void treatsAnAnnulledConsentAsIfItNeverWas() {
        var ledger = new Ledger(List.of(grant, entry(ANNULLED, grant.id(), ELEVEN)));

        assertThat(ledger.inForceAt(TEN)).isEmpty();
        assertThat(ledger.lastWordAt(ELEVEN)).contains(new Standing.Ended(grant.id(), ANNULLED, ELEVEN));
    }

    @Test
    void hearsTheWordBeforeOneThatWasAMistake() {
        var withdrawal = entry(WITHDRAWN, grant.id(), TEN);
        var refusal = entry(REFUSED, null, ELEVEN);
        var again = entry(GRANTED, null, ELEVEN);
        var later = ELEVEN.plusSeconds(60);

        assertThat(new Ledger(List.of(grant, withdrawal, refusal, entry(ANNULLED, refusal.id(), later)))
                        .lastWordAt(later))
                .contains(new Standing.Ended(withdrawal.id(), WITHDRAWN, TEN));
        assertThat(new Ledger(List.of(entry(REFUSED, null, TEN), again, entry(ANNULLED, again.id(), later)))
                        .lastWordAt(later))
                .hasValueSatisfying(word -> assertThat(word).isInstanceOf(Standing.Refused.class));
        assertThat(new Ledger(List.of(refusal, entry(ANNULLED, refusal.id(), later))).lastWordAt(later))
                .isEmpty();
    }

    @Test
    void revivesNothingByAnnullingWhatEndedIt() {
        var stop = entry(STOPPED, grant.id(), TEN);

        assertThat(new Ledger(List.of(grant, stop, entry(ANNULLED, stop.id(), ELEVEN))).inForceAt(ELEVEN))
                .isEmpty();
    }

    static Entry entry(ConsentEvent event, @Nullable ConsentId ends, Instant at) {
        return new Entry(new ConsentId(UUID.randomUUID()), event, null, ends, at);
    }
}
