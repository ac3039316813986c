package bg.registratura.disclosure;

import bg.registratura.document.DocumentId;

/** The sheet on which a consent is taken back, just printed; it is nothing until it is signed. */
public record PrintedWithdrawal(DocumentId document, byte[] pdf) {}
