package bg.registratura.subjectrequest;

import java.util.UUID;

/** Identifies what was done to tell one recipient. */
public record RecipientNoticeId(UUID value) {}
