package be.huurwerk.gateway.route;

/** A call was not passed on, since the service left those before it without an answer. */
final class SilentServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SilentServiceException() {
        super("The service is silent", null, false, false);
    }
}
