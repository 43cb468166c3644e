/** Types that the listed API mentions in its headers. */
package org.knime.core.data.convert.map;
