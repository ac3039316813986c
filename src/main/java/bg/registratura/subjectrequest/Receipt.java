package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;

/** What the person takes home when a request is handed in: its incoming number, on a receipt. */
record Receipt(String incomingNumber, DocumentId document) {}
