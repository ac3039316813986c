/*
 * The browser's part of passkeys: it hands the server's request on to an authenticator and brings the answer back. Nothing is
 * kept here, and what the answer is worth the server alone decides. What fails comes back as one word.
 */
/** Passkeys are bound to a name: at another address than the house's own, or at one in figures, there are none. */
export function available(origin) {
    return isSecureContext
        && location.origin === origin
        && !/^[\d.]+$|:/.test(location.hostname)
        && typeof PublicKeyCredential === "function"
        && Boolean(navigator.credentials);
}

export async function platform(origin) {
    try {
        return available(origin) && await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
    } catch {
        return false;
    }
}

export function make(options) {
    const asked = JSON.parse(options);
    asked.challenge = bytes(asked.challenge);
    asked.user.id = bytes(asked.user.id);
    asked.excludeCredentials = known(asked.excludeCredentials);
    return answered(() => navigator.credentials.create({ publicKey: asked }), (response) => ({
        attestationObject: text(response.attestationObject),
        transports: response.getTransports?.() ?? [],
    }));
}

export function show(options) {
    const asked = JSON.parse(options);
    asked.challenge = bytes(asked.challenge);
    asked.allowCredentials = known(asked.allowCredentials);
    return answered(() => navigator.credentials.get({ publicKey: asked }), (response) => ({
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
    }));
}

async function answered(ask, said) {
    try {
        const key = await ask();
        return JSON.stringify({
            id: key.id,
            rawId: text(key.rawId),
            type: key.type,
            authenticatorAttachment: key.authenticatorAttachment ?? undefined,
            clientExtensionResults: {},
            response: { clientDataJSON: text(key.response.clientDataJSON), ...said(key.response) },
        });
    } catch (error) {
        return WHY[error?.name] ?? "failed";
    }
}

const WHY = {
    NotAllowedError: "cancelled",
    AbortError: "cancelled",
    InvalidStateError: "registered",
    NotSupportedError: "unsupported",
    ConstraintError: "unsupported",
    TypeError: "unsupported",
    SecurityError: "insecure",
};

function known(credentials) {
    return credentials.map(({ type, id }) => ({ type, id: bytes(id) }));
}

function bytes(base64url) {
    return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
}

function text(buffer) {
    return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
