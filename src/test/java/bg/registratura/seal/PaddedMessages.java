package bg.registratura.seal;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * Lets the judge of the tests read a seal in its room: Bouncy Castle from 1.85 on takes no message with zeros behind it, which every
 * PDF has, and EU DSS 6.4 was written before that..
 */
public class PaddedMessages extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] room) {
        try (var stream = new ASN1InputStream(new ByteArrayInputStream(room))) {
            return super.parseToCMS(stream.readObject().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
