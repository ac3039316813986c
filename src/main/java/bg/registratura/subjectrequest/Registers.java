package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The registers of the rooms below, as parts of a dossier in the order of a visit. */
@Configuration(proxyBeanMethods = false)
class Registers {

    @Bean
    @Order(13)
    RecordSource mergeRecords(JoinedRepository joined) {
        return new Part("subjectrequest.section.merges", joined::merges);
    }

    @Bean
    @Order(14)
    RecordSource authorityRecords(AuthorityRepository authorities) {
        return new Part("subjectrequest.section.representation", authorities::authorities);
    }

    @Bean
    @Order(18)
    RecordSource appointmentRecords(DeskRepository desk) {
        return new Part("subjectrequest.section.appointments", desk::appointments);
    }

    @Bean
    @Order(20)
    RecordSource visitRecords(RecordRepository records) {
        return new Part("subjectrequest.section.visits", records::visits);
    }

    @Bean
    @Order(22)
    RecordSource queueRecords(DeskRepository desk) {
        return new Part("subjectrequest.section.queue", desk::queue);
    }

    @Bean
    @Order(24)
    RecordSource noticeRecords(DeskRepository desk) {
        return new Part("subjectrequest.section.notices", desk::notices);
    }

    @Bean
    @Order(30)
    RecordSource orderRecords(OrderedRepository ordered) {
        return new Part("subjectrequest.section.orders", ordered::orders);
    }

    @Bean
    @Order(40)
    RecordSource identityRecords(DeskRepository desk) {
        return new Part("subjectrequest.section.identity", desk::identityChecks);
    }

    @Bean
    @Order(50)
    RecordSource consentRecords(RecordRepository records) {
        return new Part("subjectrequest.section.consents", records::consents);
    }

    @Bean
    @Order(60)
    RecordSource exposureRecords(RecordRepository records) {
        return new Part("subjectrequest.section.exposures", patient -> Stream.concat(
                        records.exposures(patient).stream(), records.unconsented(patient).stream())
                .toList());
    }

    @Bean
    @Order(62)
    RecordSource studyRecords(ArchiveRepository archive) {
        return new Part("subjectrequest.section.studies", archive::studies);
    }

    @Bean
    @Order(63)
    RecordSource holdRecords(HoldRepository holds) {
        return new Part("subjectrequest.section.holds", holds::holds);
    }

    @Bean
    @Order(63)
    RecordSource restrictionRecords(HoldRepository holds) {
        return new Part("subjectrequest.section.restrictions", holds::restrictions);
    }

    @Bean
    @Order(64)
    RecordSource credentialRecords(ArchiveRepository archive, PasskeyRecords passkeys, OnlineRecordRepository online) {
        return new Part("subjectrequest.section.credentials", patient -> Stream.of(
                        archive.access(patient), passkeys.of(patient), online.of(patient))
                .flatMap(List::stream)
                .toList());
    }

    @Bean
    @Order(65)
    RecordSource viewingRecords(ArchiveRepository archive) {
        return new Part("subjectrequest.section.viewings", archive::viewings);
    }

    @Bean
    @Order(66)
    RecordSource paperRecords(ArchiveRepository archive) {
        return new Part("subjectrequest.section.papers", archive::papers);
    }

    @Bean
    @Order(70)
    RecordSource recipientRecords(RecipientRepository recipients, RecipientNoticeRepository notices) {
        return new Part("subjectrequest.section.recipients", patient -> Stream.concat(
                        recipients.recipients(patient).stream(), notices.entries(patient).stream())
                .toList());
    }

    @Bean
    @Order(80)
    RecordSource requestRecords(RecipientRepository recipients, SignedFileRecords files) {
        return new Part("subjectrequest.section.requests", patient -> Stream.concat(
                        recipients.requests(patient).stream(), files.of(patient).stream())
                .toList());
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
