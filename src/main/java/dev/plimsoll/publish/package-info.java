/** Floor 7: from a report to a plan of writes. */
package dev.plimsoll.publish;
