package be.huurwerk.webkit.health;

/** How a service, or a part of it, is; from good to bad. */
public enum Status {
    UP,
    DEGRADED,
    DOWN
}
