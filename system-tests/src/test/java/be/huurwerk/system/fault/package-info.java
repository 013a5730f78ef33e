/** Random operations while processes die, stop, and are cut off from each other; and whether all agrees afterwards. */
package be.huurwerk.system.fault;
