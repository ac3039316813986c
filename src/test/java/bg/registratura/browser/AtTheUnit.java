package bg.registratura.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import bg.registratura.language.Words;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** The technician at the unit: the exposure as it was made, then the picture as it came. */
final class AtTheUnit {

    private final Person technician;
    private final Words words;

    AtTheUnit(Person technician, Words words) {
        this.technician = technician;
        this.words = words;
    }

    /** What a technician is told while nobody signed. */
    void findsNoConsent(String accessionNumber) {
        open(accessionNumber);
        technician.see("exposure.no-consent");
        technician.picture("17-no-consent");
    }

    void exposes(String accessionNumber) {
        open(accessionNumber);
        technician.type("exposure.voltage", "68");
        technician.type("exposure.current", "8");
        technician.type("exposure.time", "14");
        technician.type("exposure.dose", "80,5");
        technician.tick("exposure.protection", "exposure.protection.USED");
        technician.type("exposure.physician", "д-р Тест");
        technician.type("exposure.uin", "0000000017");
        technician.picture("18-exposure");
        technician.press("exposure.record");
        technician.see("exposure.done");
    }

    /** Gives files in; a truncated one, an image without a name and one that is no picture are not taken, in words. */
    void givesIn(byte[] file) {
        technician.open("technician");
        var choice = technician.page().locator("input[type=file]");
        choice.setInputFiles(
                new FilePayload("half.dcm", "application/dicom", java.util.Arrays.copyOf(file, file.length / 2)));
        technician.see("imaging.refusal.ENDS_EARLY");
        choice.setInputFiles(new FilePayload(
                "picture.dcm", "application/dicom", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}));
        technician.see("imaging.skip.FILM");
        choice.setInputFiles(new FilePayload("page.dcm", "application/dicom", "<html></html>".getBytes(UTF_8)));
        technician.see("imaging.refusal.NOT_DICOM");
        choice.setInputFiles(new FilePayload("IM000001.dcm", "application/dicom", file));
        technician.see("imaging.expected.here");
        technician.picture("19-technician");
    }

    /** A disc of another laboratory is nobody's until somebody says beside which examination it is kept. */
    void keepsADiscBeside(String accessionNumber, String where, byte[] directory, byte[] file) {
        technician.open("technician");
        technician.page().locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("DICOMDIR", "application/octet-stream", directory),
            new FilePayload("IM1", "application/dicom", file)
        });
        technician.press("imaging.brought");
        technician.pick("imaging.brought.order", accessionNumber, accessionNumber);
        technician.see("imaging.brought.follows.one");
        technician.press("imaging.brought.do");
        technician.see("imaging.brought.where.required");
        technician.see("imaging.brought.compared.required");
        technician.type("imaging.brought.where", where);
        technician.tick("imaging.brought.by", "imaging.brought.by.PATIENT");
        technician.tick("imaging.brought.for", "imaging.brought.for.COMPARISON");
        technician.tick("imaging.brought.compared");
        technician.picture("38-brought");
        technician.press("imaging.brought.do");
        technician.see("imaging.attachment.BROUGHT");
        technician.picture("38-brought-kept");
    }

    /** A picture that came before anybody asked the patient: kept, and said to be withheld, with what to do. */
    void givesInWithoutConsent(String accessionNumber, byte[] file) {
        technician.open("technician");
        technician
                .page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("IM000001.dcm", "application/dicom", file));
        technician.see("imaging.expected.stage.WITHHELD");
        technician.see("imaging.expected.next.WITHHELD");
        technician.seeNot("imaging.expected.here");
        technician.picture("19-withheld");
        open(accessionNumber);
        technician.see("exposure.no-consent");
        technician.see("exposure.without-consent");
    }

    /** The dose a physician settled is the one that counts. */
    void seesThatItCounts(String accessionNumber, String dose) {
        open(accessionNumber);
        technician.see("exposure.without-consent");
        technician.seeText(dose + "\u00a0mGy·cm²");
        technician.picture("65-counts");
    }

    private void open(String accessionNumber) {
        technician.open("technician");
        technician
                .page()
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\b" + accessionNumber + "\\b")))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words.of("imaging.expected.exposure")))
                .click();
        technician.see("exposure.title");
    }
}
