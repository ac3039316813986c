package bg.registratura.security.ui;

import bg.registratura.passkey.PasskeyRequest;

/** Asks for anybody's passkey. Every page of somebody signed in has one, for the colleague who comes to its screen. */
interface PasskeyAsker {

    /** Where passkeys can be asked for. */
    String origin();

    /** What the authenticator is asked this time. */
    PasskeyRequest ask();
}
