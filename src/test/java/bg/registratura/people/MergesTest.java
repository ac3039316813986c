package bg.registratura.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.people.Merging.Merged;
import bg.registratura.people.Merging.OnePerson;
import bg.registratura.people.Merging.Overtaken;
import bg.registratura.people.Merging.TwoNumbers;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.Unmerging.Unmerged;
import bg.registratura.search.Match;
import bg.registratura.search.PatientSearch;
import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class MergesTest {

    @Autowired
    Merges merges;

    @Autowired
    Patients patients;

    @Autowired
    PatientSearch search;

    @Autowired
    Persons persons;

    @Autowired
    Bearers bearers;

    @Autowired
    JdbcTemplate jdbc;

    Registered one;
    Registered other;

    @BeforeEach
    void twoRecords() {
        At.desk(Role.SHIFT_LEAD);
        one = register(TestPeople.somebody());
        other = register(TestPeople.somebody());
    }

    @Test
    void makeOnePersonWhoIsFoundByEitherNumberAndOnce() {
        var number = TestPeople.documentNumber();
        other = register(TestPeople.of(
                PersonName.of("Калина", "", "Прежна", ""),
                LocalDate.of(2081, 12, 29),
                Identifier.of(IdentifierKind.FOREIGN, number, "UTO")));

        merge(one, other);

        for (var typed : List.of("№ " + one.clientNumber(), "№ " + other.clientNumber(), number, "Прежна Калина")) {
            assertThat(search.search(typed).matches())
                    .as(typed)
                    .extracting(Match::id)
                    .containsExactly(one.id());
        }
        var found = search.search(number).matches().getFirst();
        assertThat(found.under().clientNumber()).isEqualTo(other.clientNumber());
        assertThat(found.isUnderAnother()).isTrue();
        assertThat(patients.open(other.id()).orElseThrow().id()).isEqualTo(one.id());
        assertThat(search.lookAlikes(PersonName.of("Калина", "", "Прежна", ""), LocalDate.of(2081, 12, 29))
                        .matches())
                .extracting(Match::id)
                .containsOnlyOnce(one.id());
        assertThat(bearers.of(number)).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void areFoundUnderTheirOwnRecordWhenBothMatch() {
        var family = "Двойнова";
        one = register(TestPeople.named("Яна", "", family));
        other = register(TestPeople.named("Ана", "", family));

        merge(one, other);

        assertThat(search.search(family).matches())
                .filteredOn(match -> match.id().equals(one.id()))
                .singleElement()
                .matches(match -> !match.isUnderAnother());
    }

    @Test
    void areTakenBackAsQuicklyAndNothingRemainsOfThem() {
        var merge = merge(one, other);

        assertThat(merges.unmerge(merge, "двама са")).isEqualTo(new Unmerged(other.id()));

        assertThat(merges.joined(one.id())).isEmpty();
        assertThat(persons.same(one.id(), other.id())).isFalse();
        assertThat(patients.find(other.id()).orElseThrow().clientNumber()).isEqualTo(other.clientNumber());
        assertThat(search.search("№ " + other.clientNumber()).matches())
                .extracting(Match::id)
                .containsExactly(other.id());
        assertThat(merges.unmerge(merge, "двама са")).isEqualTo(new Unmerging.Overtaken());
    }

    @Test
    void goFromRecordToRecordAndComeApartInAnyOrder() {
        var third = register(TestPeople.somebody());
        var first = merge(other, one);
        var second = merge(third, other);
        assertThat(standsFor(one)).isEqualTo(third.id());
        assertThat(merges.joined(third.id()))
                .extracting(Joined::clientNumber, Joined::into)
                .containsExactlyInAnyOrder(
                        tuple(other.clientNumber(), third.clientNumber()),
                        tuple(one.clientNumber(), other.clientNumber()));

        merges.unmerge(first, "не е той");
        assertThat(standsFor(one)).isEqualTo(one.id());
        assertThat(standsFor(other)).isEqualTo(third.id());
        merges.unmerge(second, "не е тя");
        assertThat(standsFor(other)).isEqualTo(other.id());

        merge(other, one);
        second = merge(third, other);
        merges.unmerge(second, "и двата не са");
        assertThat(standsFor(one)).isEqualTo(other.id());
        assertThat(standsFor(other)).isEqualTo(other.id());
    }

    @Test
    void leaveOneRecordAndOnePersonAsTheyAre() {
        merge(one, other);

        assertThat(merges.merge(order(one, one))).isEqualTo(new OnePerson());
        assertThat(merges.merge(order(other, one))).isEqualTo(new OnePerson());
        assertThat(merges.compare(one.id(), other.id())).isEmpty();
    }

    @Test
    void areNotMadeOverACorrectionOrIntoARecordThatWasMergedMeanwhile() {
        patients.correct(other.id(), 0, TestPeople.somebody(), "друго бюро");
        assertThat(merges.merge(order(one, other))).isEqualTo(new Overtaken());

        var third = register(TestPeople.somebody());
        merge(third, one);
        var fourth = register(TestPeople.somebody());
        assertThat(merges.merge(order(one, fourth))).isEqualTo(new Overtaken());
    }

    @Test
    void areMadeOnceByTwoDesksAtOnce() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var desks = Executors.newFixedThreadPool(2)) {
            var left = desks.submit(desk(barrier, order(one, other)));
            var right = desks.submit(desk(barrier, order(other, one)));
            var outcomes = List.of(left.get(), right.get());

            assertThat(outcomes).hasAtLeastOneElementOfType(Merged.class);
            assertThat(outcomes).contains(new OnePerson());
        }
        assertThat(persons.records(one.id())).hasSize(2);
    }

    Callable<Merging> desk(CyclicBarrier barrier, MergeOrder order) {
        return () -> {
            At.desk(Role.SHIFT_LEAD);
            barrier.await();
            return merges.merge(order);
        };
    }

    @Test
    void ofTwoNationalNumbersAreMadeOnlyWhenOneWasChangedOrMistaken() {
        one = register(TestPeople.withEgn(TestPeople.egn()));
        other = register(TestPeople.withEgn(TestPeople.egn()));
        assertThat(merges.compare(one.id(), other.id()).orElseThrow().twoNumbers())
                .isTrue();

        assertThat(merges.merge(order(one, other))).isEqualTo(new TwoNumbers());
        assertThatThrownBy(() -> jdbc.update(
                        "insert into patient_merge (merge_id, kept_id, merged_id, ground, reason, merged_at, merged_by)"
                                + " values (?, ?, ?, 'REGISTERED_TWICE', 'x', '2125-03-05', ?)",
                        UUID.randomUUID().toString(),
                        one.id().value().toString(),
                        other.id().value().toString(),
                        UUID.randomUUID().toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("two national numbers");
        assertThat(merges.merge(new MergeOrder(
                        seen(one), seen(other), MergeGround.NUMBER_CHANGED, "ново ЕГН след осиновяване")))
                .isInstanceOf(Merged.class);
    }

    @Test
    void leaveACorrectionThatWasBeingTypedUnwritten() {
        merge(one, other);

        assertThat(patients.correct(other.id(), 0, TestPeople.somebody(), "друго бюро"))
                .isEqualTo(new Correction.Merged(one.id()));
    }

    @Test
    void sayThatANumberIsInTheMergedRecord() {
        var egn = TestPeople.egn();
        other = register(TestPeople.withEgn(egn));
        merge(one, other);

        assertThat(patients.correct(one.id(), 0, TestPeople.withEgn(egn), "има ЕГН"))
                .isEqualTo(new Correction.HeldByMerged(other.id()));
        assertThat(patients.register(TestPeople.withEgn(egn))).isEqualTo(new Registration.Duplicate(other.id()));
    }

    @Test
    void standInTheLogOfBoth() {
        var merge = merge(one, other);
        merges.unmerge(merge, "двама са");

        for (var record : List.of(one, other)) {
            assertThat(jdbc.queryForList(
                            "select action from audit_event where subject_id = ? and object_type = 'patient_merge'"
                                    + " order by seq",
                            String.class,
                            record.id().value().toString()))
                    .containsExactly("PATIENT_MERGED", "PATIENT_UNMERGED");
        }
    }

    @Test
    void areMadeAndTakenBackByTheShiftLeadAndLookedAtByTheDesk() {
        var merge = merge(one, other);
        for (var role : At.everyDeskBut(Role.SHIFT_LEAD)) {
            At.desk(role);
            assertThatThrownBy(() -> merges.merge(order(one, other)))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> merges.unmerge(merge, "не"))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        At.desk(Role.RECEPTION);
        var third = register(TestPeople.somebody());
        assertThat(merges.compare(one.id(), third.id())).isPresent();
        At.desk(Role.DPO);
        assertThatThrownBy(() -> merges.compare(one.id(), third.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void areNeverChangedAndNeverDeleted() {
        var merge = merge(one, other).value().toString();
        merges.unmerge(new MergeId(UUID.fromString(merge)), "двама са");

        for (var table : List.of("patient_merge", "patient_unmerge")) {
            assertThatThrownBy(() -> jdbc.update("update " + table + " set reason = 'x' where merge_id = ?", merge))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.update("delete from " + table + " where merge_id = ?", merge))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    Registered register(Particulars particulars) {
        return (Registered) patients.register(particulars);
    }

    MergeId merge(Registered kept, Registered merged) {
        return ((Merged) merges.merge(order(kept, merged))).id();
    }

    static MergeOrder order(Registered kept, Registered merged) {
        return new MergeOrder(seen(kept), seen(merged), MergeGround.REGISTERED_TWICE, "вписана два пъти");
    }

    static MergeOrder.Seen seen(Registered record) {
        return new MergeOrder.Seen(record.id(), 0);
    }

    PatientId standsFor(Registered record) {
        return patients.find(record.id()).orElseThrow().id();
    }
}
