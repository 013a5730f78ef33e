/** The whole suite as processes, seen through the gateway. */
package be.huurwerk.system;
