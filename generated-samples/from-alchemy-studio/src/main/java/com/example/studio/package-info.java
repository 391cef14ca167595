/** A photo studio with everything that alchemy can give to workers and what is around them. */
package com.example.studio;
