package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;

/** The answer as it was issued: one document, printed as two copies. */
public record AnswerPaper(DocumentId document, String outgoingNumber) {}
