/** Floor 1: YAML 1.2 into positioned nodes. */
package dev.plimsoll.syntax.yaml;
