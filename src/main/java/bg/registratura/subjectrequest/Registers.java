package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The registers of the rooms below, as parts of a dossier in the order of a visit. */
@Configuration(proxyBeanMethods = false)
class Registers {

    @Bean
    @Order(20)
    RecordSource visitRecords(RecordRepository records) {
        return new Part("subjectrequest.section.visits", records::visits);
    }

    @Bean
    @Order(30)
    RecordSource orderRecords(RecordRepository records) {
        return new Part("subjectrequest.section.orders", records::orders);
    }

    @Bean
    @Order(40)
    RecordSource identityRecords(RecordRepository records) {
        return new Part("subjectrequest.section.identity", records::identityChecks);
    }

    @Bean
    @Order(50)
    RecordSource consentRecords(RecordRepository records) {
        return new Part("subjectrequest.section.consents", records::consents);
    }

    @Bean
    @Order(60)
    RecordSource exposureRecords(RecordRepository records) {
        return new Part("subjectrequest.section.exposures", records::exposures);
    }

    @Bean
    @Order(62)
    RecordSource studyRecords(ArchiveRepository archive) {
        return new Part("subjectrequest.section.studies", archive::studies);
    }

    @Bean
    @Order(64)
    RecordSource credentialRecords(ArchiveRepository archive) {
        return new Part("subjectrequest.section.credentials", archive::credentials);
    }

    @Bean
    @Order(66)
    RecordSource paperRecords(ArchiveRepository archive) {
        return new Part("subjectrequest.section.papers", archive::papers);
    }

    @Bean
    @Order(70)
    RecordSource recipientRecords(RecipientRepository recipients) {
        return new Part("subjectrequest.section.recipients", recipients::recipients);
    }

    @Bean
    @Order(80)
    RecordSource requestRecords(RecipientRepository recipients) {
        return new Part("subjectrequest.section.requests", recipients::requests);
    }

    @Bean
    @Order(900)
    RecordSource lookRecords(RecordRepository records) {
        return new Part("subjectrequest.section.looks", records::looks);
    }

    /** A register that is read with one question. */
    private record Part(String section, Function<PatientId, List<Entry>> reading) implements RecordSource {

        @Override
        public List<Entry> about(PatientId patient) {
            return reading.apply(patient);
        }
    }
}
