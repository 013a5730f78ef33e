package be.huurwerk.servicekit.audit;

/** An answer that may show nothing of anybody; of such a read there is no record. A client may ask for it every second. */
public interface Disclosure {
    boolean showsSomething();
}
