package bg.registratura.subjectrequest;

import java.util.UUID;

/** Identifies one request of a data subject. */
public record SubjectRequestId(UUID value) {}
