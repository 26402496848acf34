/** Floor 6: an audit or a delta told to a reader. */
package dev.plimsoll.report;
