/**
 * Requests of data subjects: received, clocked, extended, decided, answered in two copies, handed over.
 *
 * <p>No decision without an identity check, nothing handed over without a fresh one of that day and two signed copies:
 * the services say so in words, the database refuses it otherwise. Terms are counted by Regulation 1182/71 ({@link
 * bg.registratura.subjectrequest.Deadline}).
 *
 * <p>The way in is {@link bg.registratura.subjectrequest.SubjectRequests}; what is known about a person is gathered from
 * every {@link bg.registratura.subjectrequest.RecordSource}. {@link bg.registratura.subjectrequest.Erasures} erases what a
 * decision grants, by the law that {@code db/migration/V145__erasure.sql} holds and by every {@link
 * bg.registratura.subjectrequest.RecordEraser}; {@code src/test/resources/personal-data.txt} names each column of the schema.
 */
@ApplicationModule(
        displayName = "Subject requests",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "passkey",
            "security",
            "security :: ui",
            "shell",
            "people",
            "search",
            "visit",
            "visit :: ui",
            "document",
            "disclosure",
            "disclosure :: ui",
            "esignature",
            "representation",
            "retention",
            "restriction",
            "scan",
            "scan :: ui",
            "terms",
            "identity",
            "identity :: ui"
        })
@NullMarked
package bg.registratura.subjectrequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
