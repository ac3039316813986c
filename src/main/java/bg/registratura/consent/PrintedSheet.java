package bg.registratura.consent;

import bg.registratura.document.Issued;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;

/** A sheet as it goes into the record: for what and whom, the document it is, the version of its text, who explained it. */
record PrintedSheet(
        ConsentFormId id,
        FormKind kind,
        OrderId order,
        PatientId patient,
        Situation situation,
        SheetLines lines,
        Issued document,
        ConsentTextId text,
        boolean large,
        Informant informant) {}
