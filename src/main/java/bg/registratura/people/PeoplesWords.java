package bg.registratura.people;

import bg.registratura.security.AccountKind;
import bg.registratura.security.OwnWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands in somebody's record and so is in no password of theirs; nobody is shown it. */
@Component
class PeoplesWords implements OwnWords {

    private static final int OWN_DIGITS = 9;
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "dMyyyy", "ddMMyyyy", "ddMMyy", "yyyyMMdd", "yyMMdd", "d.M.yyyy", "dd.MM.yyyy", "ddMM", "yyyy")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    private final PatientRepository patients;
    private final PractitionerRepository practitioners;

    PeoplesWords(PatientRepository patients, PractitionerRepository practitioners) {
        this.patients = patients;
        this.practitioners = practitioners;
    }

    @Override
    public Collection<String> of(AccountKind kind, UUID subject) {
        return switch (kind) {
            case PATIENT ->
                patients.find(new PatientId(subject)).stream()
                        .flatMap(PeoplesWords::of)
                        .toList();
            case DENTIST ->
                practitioners.find(new PractitionerId(subject)).stream()
                        .flatMap(PeoplesWords::of)
                        .toList();
            case STAFF -> List.of();
        };
    }

    private static Stream<String> of(Patient patient) {
        var phone = patient.phone();
        var latin = patient.name().latin();
        return Stream.of(
                        Stream.of(patient.name().full()),
                        Stream.ofNullable(latin),
                        Stream.of(Long.toString(patient.clientNumber())),
                        dates(patient.birthDate()),
                        Stream.ofNullable(phone).flatMap(PeoplesWords::digits))
                .flatMap(words -> words);
    }

    private static Stream<String> of(Practitioner practitioner) {
        var details = practitioner.details();
        return Stream.concat(
                Stream.of(practitioner.name()),
                Stream.of(Stream.ofNullable(details.uin()), Stream.ofNullable(details.practice()))
                        .flatMap(words -> words));
    }

    private static Stream<String> dates(LocalDate day) {
        return DATES.stream().map(date -> date.format(day));
    }

    /** As it is written with the country, with the leading zero, and without. */
    private static Stream<String> digits(PhoneNumber phone) {
        var all = phone.value().substring(1);
        var own = all.substring(Math.max(0, all.length() - OWN_DIGITS));
        return Stream.of(all, "0" + own, own);
    }
}
